// What is understood of a text: language, concepts, subject codes and the vector that is compared.
import { detectLanguage, knownShare, suggestCpv } from '#commons/language/server';
import type { FoundConcept } from '#commons/vocabulary';
import { findConcepts } from '#commons/vocabulary/server';
import { textVector } from './text-vector.ts';

export type Understanding = {
	text: string;
	language: string;
	known: number;
	concepts: readonly FoundConcept[];
	removed: readonly FoundConcept[];
	cpv: readonly { code: string; score: number }[];
	vector: Float32Array;
};

/** What the encoder reads of a long text; the rest is kept but not compared. */
const READ_CHARACTERS = 6000;

/** `without` takes concepts away: their words no longer count, neither as reasons nor in the vector. */
export function understand(
	text: string,
	language: string | undefined,
	without: readonly string[] = []
): Understanding {
	const read = text.slice(0, READ_CHARACTERS);
	const spoken = language ?? detectLanguage(read).language;
	const found = findConcepts(read, spoken);
	const removed = found.filter((concept) => without.includes(concept.id));
	const counted = removed.reduce((rest, concept) => rest.replaceAll(concept.words, ' '), read);

	return {
		text,
		language: spoken,
		known: knownShare(counted),
		concepts: found.filter((concept) => !without.includes(concept.id)),
		removed,
		cpv: suggestCpv(counted),
		vector: textVector('', counted)
	};
}
