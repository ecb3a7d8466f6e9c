// The shape of an answer: what was understood of a text, and what meets it, with reasons.
import type { PickedText, RecordKind } from '#commons/records';
import type { Id } from '#platform/ids';

export type QuestionId = Id<'Question'>;
export const reasonKinds = ['concept', 'cpv', 'wording', 'place', 'term'] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** `text` is a sentence in the reader's language; `quote` is the record's own wording in its own language. */
export type Reason = { kind: ReasonKind; text: string; quote?: PickedText };
export type Label = { id: string; label: string };
export type CpvSuggestion = { code: string; label: string; score: number };

export type MatchResult = {
	kind: RecordKind;
	id: string;
	source: string | null;
	sourceId: string | null;
	/** The title in the reader's language where the record has one. */
	title: PickedText;
	/** The language the record was written in. */
	language: string;
	organisation: string | null;
	country: string | null;
	place: string | null;
	region: string | null;
	trl: number | null;
	demo: boolean;
	/** 0–1, falling through the results. */
	score: number;
	strength: MatchStrength;
	/** Concepts that both texts share, labelled for the reader. */
	shared: readonly Label[];
	reasons: readonly Reason[];
	/** An absolute path, without the language of the interface in front when used by machines. */
	url: string;
};
/** Weak below a score of 0.55, good from 0.65 (measured; see the README of `commons/language`). */
export type MatchStrength = 'weak' | 'fair' | 'good';

export type Facet = { value: string; count: number };
export type Answer = {
	query: {
		text: string;
		/** ISO 639-1 or "und". */
		language: string;
		/** Part of the text the language model knows, 0–1; low means an uncertain answer. */
		known: number;
		concepts: readonly Label[];
		removed: readonly Label[];
		cpv: readonly CpvSuggestion[];
	};
	results: readonly MatchResult[];
	/** Counts over everything above the threshold, before the filters were applied. */
	facets: { kinds: readonly Facet[]; countries: readonly Facet[]; languages: readonly Facet[] };
};

/** What narrows an answer; `without` lists concepts the person took away. */
export type AnswerFilters = {
	kind?: RecordKind | undefined;
	country?: string | undefined;
	language?: string | undefined;
	without?: readonly string[] | undefined;
	/** The record whose own text is asked about: it is not an answer to itself. */
	besides?: string | undefined;
};
