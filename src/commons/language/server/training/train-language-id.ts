// Trains language identification: how likely each pair and triple of letters is in each language.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gramBucketCount, letterGrams, words } from '../../features.ts';
import type { LanguageIdentification } from '../model-files.ts';
import type { Concept } from './concepts.ts';

/** What is written in one language: labels from the tables, and running text of our own. */
export type LanguageTexts = { labels: string[]; own: string[] };

const MOST_WORDS = 60_000;
const UNSEEN_SHARE = Number(process.env.UN ?? 4e-7);
/**
 * Labels are nouns. Where only Bokmål had sentences, every Danish or Swedish sentence looked Norwegian; so running text has the same
 * share of the counts in each language that has any.
 */
const OWN_SHARE = Number(process.env.OW ?? 0.3);
const LARGEST_BYTE = 255;

/** Probability p is kept as the byte −ln p / step. */
export function trainLanguageIdentification(texts: Map<string, LanguageTexts>, languages: readonly string[]): LanguageIdentification {
	const logs = languages.map((language) => logProbabilities(texts.get(language) ?? { labels: [], own: [] }));
	const step = Math.fround(Math.max(...logs.map((row) => row.reduce((most, value) => Math.max(most, -value), 0))) / LARGEST_BYTE);
	const bytes = new Uint8Array(languages.length * gramBucketCount);
	logs.forEach((row, number) => bytes.set(row.map((value) => Math.round(-value / step)), number * gramBucketCount));
	return { languages: [...languages], step, logProbabilities: bytes };
}

export function textsByLanguage(concepts: Concept[], ownTextFolder: string): Map<string, LanguageTexts> {
	const texts = new Map<string, LanguageTexts>();
	const textsOf = (language: string): LanguageTexts => {
		const known = texts.get(language) ?? { labels: [], own: [] };
		texts.set(language, known);
		return known;
	};
	for (const concept of concepts) for (const [language, text] of concept) textsOf(language).labels.push(text);
	for (const name of readdirSync(ownTextFolder).filter((file) => file.endsWith('.txt'))) {
		textsOf(name.replace('.txt', '')).own.push(...readFileSync(join(ownTextFolder, name), 'utf8').split('\n'));
	}
	return texts;
}

function logProbabilities({ labels, own }: LanguageTexts): Float64Array {
	const [fromLabels, fromOwn] = [gramShares(labels), gramShares(own)];
	const ownShare = own.length > 0 ? OWN_SHARE : 0;
	const mixed = fromLabels.map((share, gram) => (1 - ownShare) * share + ownShare * (fromOwn[gram] ?? 0) + UNSEEN_SHARE);
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
