// What a term must not be, as data: words that say nothing by themselves, and in how many records a term may be found.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { projectRoot } from '#platform/server/installation';
import { limitOn, type TermLimit } from '../term-effect.ts';

const Words = v.record(v.string(), v.array(v.string()));
const Limits = v.array(
	v.object({
		from: v.pipe(v.string(), v.isoDate()),
		percent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
		records: v.pipe(v.number(), v.integer(), v.minValue(1)),
		why: v.pipe(v.string(), v.minLength(1))
	})
);

let words: v.InferOutput<typeof Words> | undefined;
let limits: TermLimit[] | undefined;

/** English ones too: they stand in texts of every language. */
export function functionWordsIn(language: string): ReadonlySet<string> {
	words ??= v.parse(Words, read('function-words.json'));

	return new Set([...(words[language] ?? []), ...(words['en'] ?? [])]);
}

export function limitToday(): TermLimit {
	limits ??= v.parse(Limits, read('term-limits.json'));

	return limitOn(limits, new Date().toISOString().slice(0, 10));
}

function read(name: string): unknown {
	return JSON.parse(readFileSync(join(projectRoot(), 'data', 'vocabulary', name), 'utf8'));
}
