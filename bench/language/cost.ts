// What the engine costs: time for a text of 86 words, size of the model files.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { embed } from '#commons/language/server';
import type { Figure } from './figures.ts';
import { fullText, otherNotices } from './notices.ts';

const WORDS = 86;
const TEXTS = 200;
const ROUNDS = 20;
const MEGABYTE = 1_000_000;

/** Processor time carries the target: the machine has other work too, and the clock counts that as well. */
export function measureSpeed(dataFolder: string): Figure[] {
	const notices = otherNotices(dataFolder).map((notice) => fullText(notice).split(/\s+/u));
	const texts = notices
		.filter((words) => words.length >= WORDS)
		.slice(0, TEXTS)
		.map((words) => words.slice(0, WORDS).join(' '));
	for (const text of texts) embed(text);
	const rounds = Array.from({ length: ROUNDS }, () => millisecondsPerText(texts));
	const what = `vector of a text of ${WORDS} words`;
	const processor = median(rounds.map((round) => round.processor));
	return [
		{ what: `${what}, processor time`, measured: processor, target: 0.3, better: 'lower', unit: 'ms' },
		{
			what: `${what}, by the clock`,
			measured: median(rounds.map((round) => round.clock)),
			better: 'lower',
			unit: 'ms'
		}
	];
}

export function measureSize(modelFolder: string): Figure[] {
	const bytes = readdirSync(modelFolder).reduce(
		(sum, name) => sum + statSync(join(modelFolder, name)).size,
		0
	);
	return [
		{ what: 'model files together', measured: bytes / MEGABYTE, target: 10, better: 'lower', unit: 'MB' }
	];
}

function millisecondsPerText(texts: string[]): { clock: number; processor: number } {
	const used = process.cpuUsage();
	const started = performance.now();
	for (const text of texts) embed(text);
	const clock = performance.now() - started;
	const { user, system } = process.cpuUsage(used);
	return { clock: clock / texts.length, processor: (user + system) / 1000 / texts.length };
}

function median(values: number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
