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

/** The median round, since the machine has other work too. */
export function measureSpeed(dataFolder: string): Figure[] {
	const long = otherNotices(dataFolder)
		.map((notice) => fullText(notice).split(/\s+/u))
		.filter((words) => words.length >= WORDS);
	const texts = long.slice(0, TEXTS).map((words) => words.slice(0, WORDS).join(' '));
	for (const text of texts) embed(text);
	const rounds = Array.from({ length: ROUNDS }, () => millisecondsPerText(texts)).sort((a, b) => a - b);
	return [
		{
			what: `vector of a text of ${WORDS} words`,
			measured: rounds[ROUNDS / 2] ?? NaN,
			target: 0.3,
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

function millisecondsPerText(texts: string[]): number {
	const started = performance.now();
	for (const text of texts) embed(text);
	return (performance.now() - started) / texts.length;
}
