// A concept: one idea of public service under one id, with the terms people use for it in twelve languages.
import * as v from 'valibot';

export const conceptKinds = ['service', 'technology', 'problem', 'group', 'delivery'] as const;
export type ConceptKind = (typeof conceptKinds)[number];

/** The first term of a language is the label; the others are synonyms, other forms and one whole phrase. */
export type Concept = {
	id: string;
	area: string;
	kind: ConceptKind;
	cpv: readonly string[];
	terms: Readonly<Record<string, readonly string[]>>;
};

/** One term of one concept in one language. */
export type ConceptTerm = { concept: string; language: string; term: string };

/** A concept met in a text, with the very words that name it there. */
export type FoundConcept = { id: string; words: string };

const Term = v.pipe(v.string(), v.minLength(2));
/** A file of `data/thesaurus`: one service area. */
export const ThesaurusFile = v.object({
	area: v.string(),
	concepts: v.array(
		v.object({
			id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
			kind: v.picklist(conceptKinds),
			cpv: v.array(v.pipe(v.string(), v.regex(/^\d{8}$/))),
			terms: v.record(v.string(), v.pipe(v.array(Term), v.minLength(1)))
		})
	)
});
