// Trains language identification: how likely each pair and triple of letters is in each language.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gramBucketCount, letterGrams, words } from '../../features.ts';
import type { LanguageIdentification } from '../model-files.ts';
import type { Concept } from './concept.ts';
import { labelsIn } from './concepts.ts';

/**
 * What is written in one language: labels from tables that lack Bokmål and Icelandic, labels that every language has, and running text
 * of our own.
 */
export type LanguageTexts = { labels: string[]; shared: string[]; own: string[] };

export type TextMaterial = { concepts: Concept[]; dataFolder: string; ownTextFolder: string };

/** Languages we do not serve but recognise: otherwise Dutch would be taken for Danish and Czech for Polish, with full confidence. */
export const neighbourLanguages = ['nl', 'es', 'it', 'pt', 'cs', 'sk', 'sl', 'hu', 'ro', 'hr', 'mt'] as const;

const MOST_WORDS = 60_000;
const UNSEEN_SHARE = 1.2e-7;
/**
 * Labels are nouns, and the tables speak of machine parts. Where only Bokmål had sentences about schools, every Danish sentence about
 * schools looked Norwegian; so each kind of text has the same share in every language that has it.
 */
const KIND_SHARES = { labels: 0.35, shared: 0.35, own: 0.3 } as const;
const LARGEST_BYTE = 255;

/** Probability p is kept as the byte −ln p / step. */
export function trainLanguageIdentification(
	texts: Map<string, LanguageTexts>,
	languages: readonly string[]
): LanguageIdentification {
	const logs = languages.map((language) => logProbabilities(texts.get(language) ?? noTexts()));
	const step = Math.fround(
		Math.max(...logs.map((row) => row.reduce((most, value) => Math.max(most, -value), 0))) / LARGEST_BYTE
	);
	const bytes = new Uint8Array(languages.length * gramBucketCount);
	logs.forEach((row, number) =>
		bytes.set(
			row.map((value) => Math.round(-value / step)),
			number * gramBucketCount
		)
	);
	return { languages: [...languages], step, logProbabilities: bytes };
}

export function textsByLanguage({
	concepts,
	dataFolder,
	ownTextFolder
}: TextMaterial): Map<string, LanguageTexts> {
	const texts = new Map<string, LanguageTexts>();
	const textsOf = (language: string): LanguageTexts => {
		const known = texts.get(language) ?? noTexts();
		texts.set(language, known);
		return known;
	};
	for (const concept of concepts) {
		const kind = concept.has('nb') ? 'shared' : 'labels';
		for (const [language, text] of concept) textsOf(language)[kind].push(text);
	}
	for (const [language, labels] of labelsIn(dataFolder, neighbourLanguages))
		textsOf(language).labels = labels;
	for (const name of readdirSync(ownTextFolder).filter((file) => file.endsWith('.txt'))) {
		textsOf(name.replace('.txt', '')).own.push(
			...readFileSync(join(ownTextFolder, name), 'utf8').split('\n')
		);
	}
	return texts;
}

function logProbabilities(texts: LanguageTexts): Float64Array {
	const mixed = new Float64Array(gramBucketCount).fill(UNSEEN_SHARE);
	for (const kind of ['labels', 'shared', 'own'] as const) {
		gramShares(texts[kind]).forEach(
			(share, gram) => (mixed[gram] = (mixed[gram] ?? 0) + KIND_SHARES[kind] * share)
		);
	}
	const total = mixed.reduce((sum, share) => sum + share, 0);
	return mixed.map((share) => Math.log(share / total));
}

/** How often each gram occurs, of all grams. Longest texts first: they hold the little words that tell languages apart. */
function gramShares(texts: string[]): Float64Array {
	const counts = new Float64Array(gramBucketCount);
	let left = MOST_WORDS;
	for (const text of texts.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
		if (left <= 0) break;
		left -= words(text).length;
		for (const gram of letterGrams(text)) counts[gram] = (counts[gram] ?? 0) + 1;
	}
	const total = counts.reduce((sum, count) => sum + count, 0);
	return counts.map((count) => (total > 0 ? count / total : 0));
}

function noTexts(): LanguageTexts {
	return { labels: [], shared: [], own: [] };
}
