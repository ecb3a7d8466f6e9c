// Measures an import of 100,000 lines: lines a second, and that memory stays the same. Usage: node bench/import.ts [--rows 100000]
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importNeeds } from '#catalogue/needs/server';
import { deliverEvents } from '#platform/server/events';
import { openInstallation, readSettings, showStep } from '#platform/server/installation';
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
	const indexing = await timed(deliverEvents);
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
			what: 'memory at the end over that after a tenth',
			value: memory.end / memory.warm,
			unit: '×',
			target: 1.5,
			better: 'lower'
		},
		{ what: 'peak memory of the whole process', value: peak, unit: 'MiB', target: 500, better: 'lower' }
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

async function timed(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();

	return (performance.now() - began) / 1000;
}
