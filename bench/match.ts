// Measures matching over 100,000 rows: in the engine and through HTTP. Usage: node bench/match.ts [--rows 100000]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importNeeds } from '#catalogue/needs/server';
import { allConcepts } from '#commons/vocabulary/server';
import { matchText } from '#journeys/matching/server';
import { deliverEvents } from '#platform/server/events';
import { openInstallation, projectRoot, readSettings, showStep } from '#platform/server/installation';
import { connectReactions } from '../src/reactions.ts';
import { printFigures, quantile } from './figures.ts';
import { writeGeneratedRecords } from './generated-records.ts';

const ROWS = Number(process.argv[process.argv.indexOf('--rows') + 1]) || 100_000;
const QUESTIONS = 200;
const PORT = 3977;

const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'));
const installation = await openInstallation(readSettings({ TALKA_DATA: folder }), showStep);
try {
	connectReactions();
	await fill();
	const engine = await measureEngine();
	const http = await measureHttp();
	printFigures(`Matching over ${ROWS} rows, ${QUESTIONS} questions`, [
		{
			what: 'engine: question to answer with reasons, p95',
			value: quantile(engine, 0.95),
			unit: 'ms',
			target: 25,
			better: 'lower'
		},
		{
			what: 'through HTTP: POST /api/v1/match, p95',
			value: quantile(http, 0.95),
			unit: 'ms',
			target: 80,
			better: 'lower'
		}
	]);
	console.log(
		`  medians: engine ${quantile(engine, 0.5).toFixed(1)} ms, HTTP ${quantile(http, 0.5).toFixed(1)} ms`
	);
} finally {
	await installation.close();
	rmSync(folder, { recursive: true, force: true });
}

async function fill(): Promise<void> {
	const file = join(folder, 'generated.jsonl');
	await showStep(`${ROWS} lines written`, () => writeGeneratedRecords(file, ROWS));
	await showStep('imported', () =>
		importNeeds({ kind: 'operator' }, file, 'talka', {
			refuse: () => undefined,
			warn: () => undefined,
			progress: () => undefined
		})
	);
	await showStep('made ready for matching', deliverEvents);
}

async function measureEngine(): Promise<number[]> {
	const ask = (text: string) =>
		matchText(
			{ kind: 'visitor' },
			{ text, locale: 'en', filters: {}, limit: 20, kinds: ['need', 'solution', 'practice'] }
		);
	await showStep('index loaded', () => ask('warm up'));
	const times: number[] = [];
	for (const text of questions()) {
		const began = performance.now();
		await ask(text);
		times.push(performance.now() - began);
	}

	return times.slice(20);
}

async function measureHttp(): Promise<number[]> {
	const environment = { ...process.env, PORT: String(PORT), TALKA_DEMO: 'off' };
	const server = spawn(process.execPath, [join(projectRoot(), 'cli', 'talka.ts'), 'start'], {
		env: environment,
		stdio: 'ignore'
	});
	const url = `http://127.0.0.1:${PORT}/api/v1`;
	try {
		await until(async () => (await fetch(`${url}/health`)).ok);
		const times: number[] = [];
		for (const text of questions()) {
			const began = performance.now();
			const answer = await fetch(`${url}/match`, { method: 'POST', body: JSON.stringify({ text }) });
			if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
			await answer.text();
			times.push(performance.now() - began);
		}
		return times.slice(20);
	} finally {
		if (server.exitCode === null && server.kill('SIGTERM'))
			await new Promise((resolve) => server.once('exit', resolve));
	}
}

/** Labels of three concepts each: about as long as what a person types. */
function questions(): string[] {
	const labels = allConcepts().map((concept) => concept.terms['en']?.at(-1) ?? concept.id);

	return Array.from({ length: QUESTIONS + 20 }, (_, at) =>
		[0, 7, 31].map((step) => labels[(at * 3 + step) % labels.length]).join(', ')
	);
}

async function until(ready: () => Promise<boolean>): Promise<void> {
	for (let attempt = 0; attempt < 300; attempt++) {
		if (await ready().catch(() => false)) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	throw new Error('the server did not start');
}
