// Reads our own thesaurus as training material: what makes the languages without public tables work.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Concept } from './concept.ts';

const ThesaurusFile = v.object({
	area: v.unknown(),
	concepts: v.array(v.object({ id: v.string(), terms: v.record(v.string(), v.array(v.string())) }))
});

/** A broken file stops the training: a model without its thesaurus would be silently worse for Bokmål, Icelandic and Irish. */
export function readThesaurus(folder: string): Concept[] {
	if (!existsSync(folder)) throw new Error(`No thesaurus in ${folder}`);
	const files = readdirSync(folder)
		.filter((name) => name.endsWith('.json'))
		.sort();
	if (files.length === 0) throw new Error(`No thesaurus files in ${folder}`);
	return files.flatMap((name) => readThesaurusFile(join(folder, name)));
}

function readThesaurusFile(path: string): Concept[] {
	const parsed = v.safeParse(ThesaurusFile, parsedJson(path));
	if (!parsed.success) throw new Error(`${path} is no thesaurus file: ${v.summarize(parsed.issues)}`);
	return parsed.output.concepts.map(({ terms }) => joinedTerms(terms));
}

function joinedTerms(terms: Record<string, string[]>): Concept {
	const entries = Object.entries(terms).map(([language, labels]): [string, string] => [
		language,
		labels.join(' ')
	]);
	return new Map(entries.filter(([, text]) => text !== ''));
}

function parsedJson(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch (cause) {
		throw new Error(`${path} is not JSON`, { cause });
	}
}
