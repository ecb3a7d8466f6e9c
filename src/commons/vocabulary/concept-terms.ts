// A concept with some of its terms changed: what people suggested and a moderator approved.
import type { Concept } from './concept.ts';
import { termKey } from './phrase-index.ts';

type Change = { language: string; added: readonly string[]; removed: readonly string[] };

/** The label stays first and the whole phrase last; a language never loses its last term. */
export function withTerms(concept: Concept, { language, added, removed }: Change): Concept {
	const had = concept.terms[language] ?? [];
	const gone = new Set(removed.map(termKey));
	const left = had.filter((term) => !gone.has(termKey(term)));
	const kept = left.length > 0 || added.length > 0 ? left : had.slice(0, 1);
	const there = new Set(kept.map(termKey));
	const fresh = added.filter((term) => !there.has(termKey(term)));
	const before = Math.max(1, kept.length - 1);
	const terms = [...kept.slice(0, before), ...fresh, ...kept.slice(before)];

	return terms.length === 0 ? concept : { ...concept, terms: { ...concept.terms, [language]: terms } };
}
