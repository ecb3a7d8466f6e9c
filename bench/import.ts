// Measures an import of 100,000 lines: lines a second, memory, and when a process that follows finds them. Usage: node bench/import.ts [--rows 100000]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importNeeds } from '#catalogue/needs/server';
import { deliverEvents } from '#platform/server/events';
import { openInstallation, projectRoot, readSettings, showStep } from '#platform/server/installation';
import { connectReactions } from '../src/reactions.ts';
import { printFigures } from './figures.ts';
import { writeGeneratedRecords } from './generated-records.ts';

const ROWS = Number(process.argv[process.argv.indexOf('--rows') + 1]) || 100_000;
const WARM_ROWS = ROWS / 10;
const MEBIBYTE = 1024 * 1024;

const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'));
const installation = await openInstallation(readSettings({ TALKA_DATA: folder }), showStep);
try {
	connectReactions();
	const file = join(folder, 'generated.jsonl');
	await showStep(`${ROWS} lines written`, () => writeGeneratedRecords(file, ROWS));
	const { memory, seconds } = await bring(file);
	const again = await bring(file);
	const follower = await startFollower();
	const indexing = await timed(deliverEvents);
	const following = await timed(follower.hasAll);
	await follower.end();
	const peak = process.resourceUsage().maxRSS / 1024;
	printFigures(`Import of ${ROWS} lines (${(statSync(file).size / MEBIBYTE).toFixed(0)} MiB)`, [
		{ what: 'first import', value: ROWS / seconds, unit: 'lines/s', target: 1000, better: 'higher' },
		{
			what: 'the same file again',
			value: ROWS / again.seconds,
			unit: 'lines/s',
			target: 1000,
			better: 'higher'
		},
		{
			what: 'made ready for matching',
			value: ROWS / indexing,
			unit: 'records/s',
			target: 500,
			better: 'higher'
		},
		{
			what: 'read, saved, made ready and found by another process',
			value: seconds + indexing + following,
			unit: 's',
			target: (300 * ROWS) / 100_000,
			better: 'lower'
		},
		{
			what: 'memory at the end over that after a tenth',
			value: memory.end / memory.warm,
			unit: '×',
			target: 1.5,
			better: 'lower'
		},
		{ what: 'peak memory of the whole process', value: peak, unit: 'MiB', target: 600, better: 'lower' }
	]);
} finally {
	await installation.close();
	rmSync(folder, { recursive: true, force: true });
}

/** Memory is read at each batch, so the figure after a tenth can be compared with the largest later one. */
async function bring(file: string): Promise<{ seconds: number; memory: { warm: number; end: number } }> {
	const memory = { warm: 0, end: 0 };
	const hooks = {
		refuse: () => undefined,
		warn: () => undefined,
		progress: ({ read }: { read: number }) => {
			const rss = process.memoryUsage.rss();
			if (read <= WARM_ROWS) memory.warm = Math.max(memory.warm, rss);
			else memory.end = Math.max(memory.end, rss);
		}
	};
	const seconds = await timed(() => importNeeds({ kind: 'operator' }, file, 'talka', hooks));

	return { seconds, memory };
}

/** Another process that keeps the entries in memory as a server does. */
async function startFollower(): Promise<{ hasAll: () => Promise<void>; end: () => Promise<void> }> {
	const script = `
		import { liveIndex, reactions } from '#journeys/matching/server';
		import { hearNotices } from '#platform/server/events';
		reactions();
		await hearNotices();
		console.log('ready');
		while ((await liveIndex()).need.ids.count < ${ROWS}) await new Promise((resolve) => setTimeout(resolve, 50));
		console.log('all');
		process.exit();`;
	const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
		cwd: projectRoot(),
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const ended = once(child, 'exit');
	const waitFor = (word: string) =>
		new Promise<void>((resolve) =>
			child.stdout.on('data', (said) => String(said).includes(word) && resolve())
		);
	const all = waitFor('all');
	await waitFor('ready');

	return {
		hasAll: () => Promise.race([all, ended.then(() => undefined)]),
		end: () => ended.then(() => undefined)
	};
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();

	return (performance.now() - began) / 1000;
}
