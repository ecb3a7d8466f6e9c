// What a person may type about a practice: schemas shared by page and server. Messages are keys of the practices catalogue.
import * as v from 'valibot';
import { contentLanguages } from '#commons/language';
import { locales } from '#platform/i18n';
import { IdShape } from '#platform/ids';

/** Languages a practice can be written in or translated to; the interface's own come first. */
export const practiceLanguages: readonly string[] = [...new Set<string>([...locales, ...contentLanguages])];

/** Limits in characters; the description may be as long as an imported one. */
export const practiceLimits = {
	title: 200,
	description: 100_000,
	text: 5000,
	short: 100,
	contact: 200,
	reason: 2000,
	topics: 60
} as const;

/** PostgreSQL stores no U+0000; browsers send line ends as CRLF. */
const cleanText = v.pipe(
	v.optional(v.string('practice.text'), ''),
	v.transform((text) => text.toWellFormed().replaceAll('\u0000', '').replaceAll('\r\n', '\n')),
	v.trim()
);
const textUpTo = (limit: number) => v.pipe(cleanText, v.maxLength(limit, `practice.longer-than-${limit}`));
const line = (limit: number) =>
	v.pipe(
		cleanText,
		v.transform((text) => text.replaceAll(/\s+/g, ' ')),
		v.maxLength(limit, `practice.longer-than-${limit}`)
	);
const Title = v.pipe(line(practiceLimits.title), v.minLength(1, 'practice.title-missing'));

/** A choice that nobody made is not sent at all, and a missing key has no text of its own. */
const sent = <Choice extends v.GenericSchema<string, string>>(choice: Choice) =>
	v.pipe(v.optional(v.string(), ''), choice);

/** Checkboxes send nothing, one value or several; which topics exist is known only to the server. */
const list = v.pipe(
	v.optional(v.union([v.array(v.string()), v.string()]), []),
	v.transform((value) =>
		[...new Set(typeof value === 'string' ? [value] : value)].filter((one) => one !== '')
	),
	v.maxLength(practiceLimits.topics, 'practice.too-many'),
	v.check((topics) => topics.every((topic) => topic.length <= 200), 'practice.term-unknown')
);

const NUMBER = /^-?\d{1,12}([.,]\d{1,4})?$/;
/** "41", "41,5" and "1 200" are numbers; "about 40" is not. */
const figure = v.pipe(
	cleanText,
	v.transform((text) => text.replaceAll(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-')),
	v.check((text) => text === '' || NUMBER.test(text), 'practice.number'),
	v.transform((text) => (text === '' ? null : Number(text.replace(',', '.'))))
);
const month = v.pipe(
	cleanText,
	v.check((text) => text === '' || /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(text), 'practice.month'),
	v.transform((text) => (text === '' ? null : text))
);
const country = v.pipe(
	cleanText,
	v.check((text) => text === '' || /^[A-Z]{2}$/.test(text), 'practice.country'),
	v.transform((text) => (text === '' ? null : text))
);
const place = v.pipe(
	line(practiceLimits.short),
	v.transform((text) => (text === '' ? null : text))
);
/** The revision the form was opened at: a save on top of a newer one is shown what changed. */
const revision = v.pipe(
	v.optional(v.string(), ''),
	v.regex(/^\d{1,9}$/, 'practice.revision'),
	v.transform(Number)
);

/** `conceptShown` says what the page offered, so that what stays unchecked counts as taken away. */
const Content = v.pipe(
	v.object({
		title: Title,
		language: sent(v.picklist(practiceLanguages, 'practice.language')),
		description: textUpTo(practiceLimits.description),
		place,
		country,
		since: month,
		result: textUpTo(practiceLimits.text),
		figureBefore: figure,
		figureAfter: figure,
		figureUnit: line(practiceLimits.short),
		notAgain: textUpTo(practiceLimits.text),
		contact: line(practiceLimits.contact),
		concept: list,
		conceptShown: list
	}),
	v.forward(
		v.partialCheck(
			[['figureBefore'], ['figureAfter']],
			({ figureBefore, figureAfter }) => figureAfter === null || figureBefore !== null,
			'practice.figure-both'
		),
		['figureBefore']
	),
	v.forward(
		v.partialCheck(
			[['figureBefore'], ['figureAfter']],
			({ figureBefore, figureAfter }) => figureBefore === null || figureAfter !== null,
			'practice.figure-both'
		),
		['figureAfter']
	),
	v.forward(
		v.partialCheck(
			[['figureBefore'], ['figureUnit']],
			({ figureBefore, figureUnit }) => figureBefore === null || figureUnit !== '',
			'practice.figure-unit'
		),
		['figureUnit']
	)
);

/** The whole form; its output is what `revisePractice` takes. */
export const PracticeForm = v.intersect([v.object({ revision }), Content]);
/** `id` is made by the page, so that a form sent twice makes one record. */
export const NewPracticeForm = v.intersect([v.object({ id: IdShape }), Content]);
export const RevisionForm = v.object({ revision });
export const RetireForm = v.object({
	revision,
	reason: v.pipe(textUpTo(practiceLimits.reason), v.minLength(1, 'practice.reason-missing'))
});
/** A translation of all texts; `by` says how it was made. */
export const TranslationForm = v.object({
	revision,
	title: Title,
	description: textUpTo(practiceLimits.description),
	result: textUpTo(practiceLimits.text),
	figureUnit: line(practiceLimits.short),
	notAgain: textUpTo(practiceLimits.text),
	by: sent(v.picklist(['person', 'machine'], 'practice.by-missing'))
});

export type PracticeContent = v.InferOutput<typeof Content>;
export type PracticeInput = v.InferOutput<typeof PracticeForm>;
export type PracticeTranslation = v.InferOutput<typeof TranslationForm>;
