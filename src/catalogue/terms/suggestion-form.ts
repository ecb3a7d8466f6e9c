// What a person may type about a term: one schema for page and server. Messages are keys of the catalogue.
import * as v from 'valibot';

export const termChanges = ['add', 'remove'] as const;
export type TermChange = (typeof termChanges)[number];
/** The languages of the thesaurus. */
export const termLanguages = [
	'en',
	'fi',
	'sv',
	'lt',
	'et',
	'lv',
	'pl',
	'de',
	'da',
	'nb',
	'is',
	'ga'
] as const;
/** In characters. */
export const termLimits = { term: 80, note: 500, reason: 500, search: 100 } as const;
/** Open suggestions of one organisation at a time. */
export const MOST_OPEN = 20;

/** PostgreSQL stores no U+0000, and of several blanks one is meant. */
const cleaned = v.pipe(
	v.optional(v.string('term.missing'), ''),
	v.transform((text) => text.toWellFormed().replaceAll('\u0000', '').normalize('NFC')),
	v.transform((text) => text.replaceAll(/\s+/gu, ' ').trim())
);
const reason = v.pipe(cleaned, v.maxLength(termLimits.reason, 'term.reason-too-long'));

export const SuggestionForm = v.object({
	change: v.pipe(v.optional(v.string(), 'add'), v.picklist(termChanges, 'term.change-unknown')),
	language: v.pipe(v.optional(v.string(), ''), v.picklist(termLanguages, 'term.language-unknown')),
	term: v.pipe(
		cleaned,
		v.minLength(1, 'term.missing'),
		v.maxLength(termLimits.term, 'term.too-long'),
		v.regex(/\p{L}/u, 'term.no-letters')
	),
	note: v.pipe(cleaned, v.maxLength(termLimits.note, 'term.note-too-long'))
});
export type SuggestionInput = v.InferOutput<typeof SuggestionForm>;

/** Approving needs no words. */
export const ApproveForm = v.object({ reason });
/** Refusing and taking back do: somebody wrote the suggestion and wants to know why. */
export const ReasonForm = v.object({ reason: v.pipe(reason, v.minLength(1, 'term.reason-missing')) });
export type DecisionInput = v.InferOutput<typeof ApproveForm>;
