// What is understood of a text: language, concepts, subject codes and the vector that is compared.
import { contentLanguages } from '#commons/language';
import { detectLanguage, embedFloat, knownShare, suggestCpv } from '#commons/language/server';
import type { FoundConcept } from '#commons/vocabulary';
import { allConcepts, conceptsOpeningWith, findConcepts } from '#commons/vocabulary/server';
import { dot } from '../vectors.ts';
import { mean, textVector } from './text-vector.ts';

export type Understanding = {
	text: string;
	language: string;
	known: number;
	concepts: readonly FoundConcept[];
	removed: readonly FoundConcept[];
	cpv: readonly { code: string; score: number }[];
	vector: Float32Array;
	/** A concept, or a sentence in a language we know: else only very near wording counts. */
	understood: boolean;
};

/** What the encoder reads of a long text; the rest is kept but not compared. */
const READ_CHARACTERS = 6000;
/** A text this short may name a concept by one word of its term ("snow"), which phrases alone would miss. */
const SHORT_TEXT_WORDS = 4;
const MEANS_THE_SAME = 0.6;
const MOST_GUESSED = 2;
const SURE_ENOUGH = 0.5;
const SENTENCE_WORDS = 3;

let conceptVectors: { id: string; vector: Float32Array }[] | undefined;

/**
 * `without` takes concepts away: their words no longer count, neither as reasons nor in the vector. Without `subjects`
 * it takes half the time, and records of the same subject get nothing extra.
 */
export function understand(
	text: string,
	language: string | undefined,
	without: readonly string[] = [],
	{ subjects }: { subjects: boolean } = { subjects: true }
): Understanding {
	const read = text.slice(0, READ_CHARACTERS);
	const spoken = language ?? languageOf(read);
	const named = findConcepts(read, spoken);
	const found = named.length > 0 ? named : guessedConcepts(read);
	const removed = found.filter((concept) => without.includes(concept.id));
	const counted = removed.reduce((rest, concept) => rest.replaceAll(concept.words, ' '), read);
	const known = knownShare(counted);

	return {
		text,
		language: spoken,
		known,
		concepts: found.filter((concept) => !without.includes(concept.id)),
		removed,
		cpv: subjects ? suggestCpv(counted) : [],
		vector: textVector('', counted),
		understood: found.length > 0 || isSentence(read, spoken)
	};
}

/** Two words are too few to tell a language from chance letters. */
function isSentence(text: string, language: string): boolean {
	const words = text.match(/\p{L}{2,}/gu) ?? [];

	return words.length >= SENTENCE_WORDS && contentLanguages.some((known) => known === language);
}

/** The detected language where it is more likely than not, else "und": a single word is often a guess. */
function languageOf(text: string): string {
	const { language, confidence } = detectLanguage(text);

	return confidence >= SURE_ENOUGH ? language : 'und';
}

/** Concepts whose terms mean what a very short text says. */
function guessedConcepts(text: string): FoundConcept[] {
	const words = text.trim();
	if (words === '' || words.split(/\s+/).length > SHORT_TEXT_WORDS) return [];
	const opening = conceptsOpeningWith(words);
	if (opening.length > 0) return opening.slice(0, MOST_GUESSED).map((id) => ({ id, words }));
	conceptVectors ??= allConcepts().map(({ id, terms }) => ({
		id,
		vector: mean(Object.values(terms).map(([label = '']) => embedFloat(label)))
	}));
	const asked = embedFloat(words);

	return conceptVectors
		.map(({ id, vector }) => ({ id, cosine: dot(asked, vector) }))
		.filter(({ cosine }) => cosine >= MEANS_THE_SAME)
		.toSorted((a, b) => b.cosine - a.cosine)
		.slice(0, MOST_GUESSED)
		.map(({ id }) => ({ id, words }));
}
