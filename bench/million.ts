// Measures matching over a million records: time of an answer, what is missed, memory, start, and how soon a new record is found.
// Usage: node bench/million.ts [--rows 1000000] [--data FOLDER, kept and filled only where it is empty]
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { importNeeds } from '#catalogue/needs/server';
import { allConcepts } from '#commons/vocabulary/server';
import { answerText, forgetIndex, matchText } from '#journeys/matching/server';
import { findByEngine, findByFullScan } from '#journeys/matching/testing';
import { deliverEvents } from '#platform/server/events';
import { openInstallation, projectRoot, readSettings, showStep } from '#platform/server/installation';
import { buildWhenStale } from '../cli/build.ts';
import { connectReactions } from '../src/reactions.ts';
import { printFigures, quantile, type Figure } from './figures.ts';
import { demoTexts, writeGeneratedEntries, writeRecordsOf } from './generated-entries.ts';
import { listOf, writeGeneratedRecords } from './generated-records.ts';

const ROWS = Number(option('--rows')) || 1_000_000;
const ASKED = 200;
const COMPARED = 20;
const PORT = 3978;
const SHOWN = 10;
/** As on the page of an answer. */
const SHOWN_OF_KIND = 20;
const MEBIBYTE_OF_KIBIBYTES = 1024;
const KINDS = ['need', 'solution', 'practice'] as const;
const NEW_TEXT = 'Zeppelin mooring masts for the winter market of a fishing harbour';

const visitor = { kind: 'visitor' } as const;
const operator = { kind: 'operator' } as const;
const hooks = { refuse: () => undefined, warn: () => undefined, progress: () => undefined };
const kept = option('--data');
const folder = kept ?? mkdtempSync(join(tmpdir(), 'talka-bench-'));
const questions = questionsOfAllKinds();
let newRecords = 0;
process.env['TALKA_DATA'] = folder;
const installation = await openInstallation(readSettings(), showStep);
try {
	connectReactions();
	await buildWhenStale(projectRoot(), showStep);
	await fill();
	rmSync(join(folder, 'match-index'), { recursive: true, force: true });
	const unsaved = await measureServer(() => Promise.resolve([]));
	const saved = await measureServer(measureHttp);
	forgetIndex();
	const began = performance.now();
	await ask('Snow clearing');
	const loaded = performance.now() - began;
	const engine = await measureEngine();
	const recall = await measureRecall();
	printFigures(`Matching over ${ROWS} records, ${ASKED} questions`, figures());
	console.log(
		`  medians: engine ${quantile(engine, 0.5).toFixed(1)} ms, HTTP ${quantile(saved.result, 0.5).toFixed(1)} ms; ` +
			`first answer without the saved index after ${unsaved.seconds.toFixed(1)} s; index read in ${loaded.toFixed(0)} ms; ` +
			`memory at the end ${saved.memory.toFixed(0)} MiB, peak when the index was made from the database ${unsaved.peak.toFixed(0)} MiB`
	);

	function figures(): Figure[] {
		return [
			lower('engine: question to answer with reasons, p95', quantile(engine, 0.95), 'ms', 60),
			lower('through HTTP: POST /api/v1/match, p95', quantile(saved.result, 0.95), 'ms', 120),
			{
				what: `of the first ${SHOWN} of a scan of everything, found`,
				value: recall,
				unit: '',
				target: 0.98,
				better: 'higher'
			},
			lower('memory of the server since it was ready, peak', saved.peak, 'MiB', 700),
			lower('start to the first answer, with the saved index', saved.seconds, 's', 5),
			lower('a new record found after', saved.newRecordSeconds, 's', 2)
		];
	}
} finally {
	await installation.close();
	if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}

/** One record in the ordinary way, so that all others get the model that is in use. */
async function fill(): Promise<void> {
	const client = postgres(process.env['DATABASE_URL'] ?? '', { max: 1 });
	const [{ there } = { there: 0 }] = await client<
		{ there: number }[]
	>`select count(*)::int as there from match_entries`;
	if (there < ROWS) {
		const file = join(folder, 'one.jsonl');
		await writeGeneratedRecords(file, 1);
		await importNeeds(operator, file, 'talka', hooks);
		await deliverEvents();
		const [{ model } = { model: '' }] = await client<
			{ model: string }[]
		>`select model from match_entries limit 1`;
		await showStep(`${ROWS} entries written`, () => writeGeneratedEntries(ROWS - there, model));
		await showStep('records written of what will be found', async () => {
			const found = [];
			for (const text of questions) found.push(...(await findByEngine(text, SHOWN_OF_KIND)));
			await writeRecordsOf(found);
		});
	}
	await client.end();
}

type Served<Result> = {
	result: Result;
	seconds: number;
	memory: number;
	peak: number;
	newRecordSeconds: number;
};

/** A server of its own, as an operator starts it; `measure` runs when it has answered once. */
async function measureServer<Result>(measure: (url: string) => Promise<Result>): Promise<Served<Result>> {
	const began = performance.now();
	const server = spawn(process.execPath, [join(projectRoot(), 'cli', 'talka.ts'), 'start'], {
		env: { ...process.env, PORT: String(PORT), TALKA_DEMO: 'off' },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const url = `http://127.0.0.1:${PORT}/api/v1`;
	try {
		await until(async () => (await fetch(`${url}/health`)).ok);
		forgetPeak(server);
		await post(url, 'Snow clearing');
		const seconds = (performance.now() - began) / 1000;
		const result = await measure(url);
		const newRecordSeconds = await measureNewRecord(url);
		const { memory, peak } = memoryOf(server);
		return { result, seconds, memory, peak, newRecordSeconds };
	} finally {
		if (server.exitCode === null && server.kill('SIGTERM'))
			await new Promise((resolve) => server.once('exit', resolve));
	}
}

async function measureHttp(url: string): Promise<number[]> {
	const times: number[] = [];
	for (const text of questions) {
		const began = performance.now();
		await post(url, text);
		times.push(performance.now() - began);
	}

	return times.slice(-ASKED);
}

/** Saved by another process: by this one. */
async function measureNewRecord(url: string): Promise<number> {
	const text = `${NEW_TEXT} ${++newRecords}`;
	const file = join(folder, 'new.jsonl');
	const source = { name: `Bench ${Date.now()}` };
	writeFileSync(file, JSON.stringify({ id: text, title: { en: text }, description: { en: text }, source }));
	await importNeeds(operator, file, 'talka', hooks);
	await deliverEvents();
	const saved = performance.now();
	await until(async () => (await post(url, text)).includes(text));

	return (performance.now() - saved) / 1000;
}

async function measureEngine(): Promise<number[]> {
	const times: number[] = [];
	for (const text of questions) {
		const began = performance.now();
		await answerText(visitor, { text, locale: 'en', filters: {}, limit: SHOWN_OF_KIND });
		times.push(performance.now() - began);
	}

	return times.slice(-ASKED);
}

/** The share of what a scan of everything shows first that is among what is really shown first. */
async function measureRecall(): Promise<number> {
	let found = 0;
	let all = 0;
	const every = Math.floor(questions.length / COMPARED);
	for (const text of questions.filter((_, at) => at % every === 0)) {
		const best = await findByFullScan(text, SHOWN);
		const shown = new Set((await ask(text)).results.map(({ id }) => id));
		found += best.filter(({ id }) => shown.has(id)).length;
		all += best.length;
	}
	forgetIndex();

	return found / all;
}

function ask(text: string) {
	return matchText(visitor, { text, locale: 'en', filters: {}, limit: SHOWN, kinds: KINDS });
}

async function post(url: string, text: string): Promise<string> {
	const answer = await fetch(`${url}/match`, { method: 'POST', body: JSON.stringify({ text }) });
	if (!answer.ok) throw new Error(`the server answered ${answer.status}`);

	return answer.text();
}

/** Titles and whole texts of the demonstration, single concepts, and three concepts together; warming up included. */
function questionsOfAllKinds(): string[] {
	const texts = demoTexts();
	const labels = allConcepts().map((concept) => concept.terms['en']?.at(-1) ?? concept.id);
	const three = (at: number) => [0, 7, 31].map((step) => labels[(at * 3 + step) % labels.length]).join(', ');

	return listOf(ASKED + 20, (at) => {
		const text = texts[at % texts.length];
		const kinds = [
			text?.title,
			`${text?.title}. ${text?.description}`,
			labels[at % labels.length],
			three(at)
		];
		return kinds[at % kinds.length] ?? '';
	});
}

function lower(what: string, value: number, unit: string, target: number): Figure {
	return { what, value, unit, target, better: 'lower' };
}

/** Linux counts the peak from here on. */
function forgetPeak({ pid }: ChildProcess): void {
	if (existsSync(`/proc/${pid}/clear_refs`)) writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

function memoryOf({ pid }: ChildProcess): { memory: number; peak: number } {
	const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '';
	const mebibytes = (name: string) =>
		Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / MEBIBYTE_OF_KIBIBYTES;

	return { memory: mebibytes('VmRSS'), peak: mebibytes('VmHWM') };
}

function option(name: string): string | undefined {
	const at = process.argv.indexOf(name);

	return at < 0 ? undefined : process.argv[at + 1];
}

async function until(ready: () => Promise<boolean>): Promise<void> {
	for (let attempt = 0; attempt < 3000; attempt++) {
		if (await ready().catch(() => false)) return;
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	throw new Error('the server did not answer as it should');
}
