// What a person may type about a need: one schema per part, shared by page and server. Messages are keys of the needs catalogue.
import * as v from 'valibot';
import { locales } from '#platform/i18n';
import { contentLanguages } from '#commons/language';
import { slotTerms } from './need-slots.ts';

/** Languages a need can be written in or translated to; the interface's own come first. */
export const needLanguages: readonly string[] = [...new Set<string>([...locales, ...contentLanguages])];

export const needParts = ['gap', 'service', 'trouble', 'means', 'subject'] as const;
export type NeedPart = (typeof needParts)[number];

/** Limits in characters; the description may be as long as an imported one. */
export const needLimits = {
	title: 200,
	description: 100_000,
	summary: 5000,
	slot: 500,
	short: 100,
	note: 2000,
	terms: 6,
	subjects: 60
} as const;

/** As long as a topic of an import file may be. */
const LONGEST_TOPIC = 200;

/** PostgreSQL stores no U+0000; browsers send line ends as CRLF. */
const cleanText = v.pipe(
	v.optional(v.string('need.text'), ''),
	v.transform((text) => text.toWellFormed().replaceAll('\u0000', '').replaceAll('\r\n', '\n')),
	v.trim()
);
const textUpTo = (limit: number) => v.pipe(cleanText, v.maxLength(limit, `need.longer-than-${limit}`));
const Title = v.pipe(
	cleanText,
	v.minLength(1, 'need.title-missing'),
	v.maxLength(needLimits.title, 'need.longer-than-200')
);
const Reason = v.pipe(
	cleanText,
	v.minLength(1, 'need.reason-missing'),
	v.maxLength(needLimits.note, 'need.longer-than-2000')
);

/** Checkboxes send nothing, one value or several. */
const list = v.pipe(
	v.optional(v.union([v.array(v.string()), v.string()]), []),
	v.transform((value) =>
		[...new Set(typeof value === 'string' ? [value] : value)].filter((one) => one !== '')
	),
	v.maxLength(needLimits.subjects, 'need.too-many')
);
const chosen = (allowed: readonly string[]) =>
	v.pipe(
		list,
		v.maxLength(needLimits.terms, 'need.too-many'),
		v.check((terms) => terms.every((term) => allowed.includes(term)), 'need.term-unknown')
	);
/** Concepts are known only to the server, which checks their ids; here they only have the right shape. */
const concepts = v.pipe(
	list,
	v.maxLength(needLimits.terms, 'need.too-many'),
	v.check((terms) => terms.every((term) => /^[a-z0-9-]{1,60}$/.test(term)), 'need.term-unknown')
);

const NUMBER = /^-?\d{1,12}([.,]\d{1,4})?$/;
/** "41", "41,5" and "1 200" are numbers; "about 40" is not. */
const figure = v.pipe(
	cleanText,
	v.transform((text) => text.replaceAll(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-')),
	v.check((text) => text === '' || NUMBER.test(text), 'need.number'),
	v.transform((text) => (text === '' ? null : Number(text.replace(',', '.'))))
);
const month = v.pipe(
	cleanText,
	v.check((text) => text === '' || /^20\d\d-(0[1-9]|1[0-2])$/.test(text), 'need.month'),
	v.transform((text) => (text === '' ? null : text))
);
const country = v.pipe(
	cleanText,
	v.check((text) => text === '' || /^[A-Z]{2}$/.test(text), 'need.country'),
	v.transform((text) => (text === '' ? null : text))
);

/** The revision the form was opened at: a save on top of a newer one is shown what changed. */
const revision = v.pipe(
	v.optional(v.string('need.revision'), ''),
	v.regex(/^\d{1,9}$/, 'need.revision'),
	v.transform(Number)
);
/** A choice with its own message also where a form leaves it out altogether. */
const oneOf = <const Options extends readonly string[]>(options: Options, message: string) =>
	v.pipe(v.optional(v.string(message), ''), v.picklist(options, message));

const code = v.pipe(
	cleanText,
	v.transform((text) => text.replace(/-\d$/, '')),
	v.check((text) => text === '' || /^\d{8}$/.test(text), 'need.cpv')
);

const gap = {
	title: Title,
	language: oneOf(needLanguages, 'need.language'),
	description: textUpTo(needLimits.description)
};
const service = {
	whoTerms: concepts,
	who: textUpTo(needLimits.slot),
	doesTerms: concepts,
	does: textUpTo(needLimits.slot),
	whereTerms: chosen(slotTerms.where),
	where: textUpTo(needLimits.slot),
	place: textUpTo(needLimits.short),
	country
};
const trouble = {
	frequencyTerms: chosen(slotTerms.frequency),
	frequency: textUpTo(needLimits.slot),
	problemTerms: concepts,
	problem: textUpTo(needLimits.slot),
	measureTerms: chosen(slotTerms.measure),
	measure: textUpTo(needLimits.slot),
	baselineValue: figure,
	baselineUnit: textUpTo(needLimits.short),
	baselineTarget: figure,
	baselineMeasured: textUpTo(needLimits.slot)
};
const means = { moneyOwner: textUpTo(needLimits.slot), wantedFrom: month, wantedTo: month };
const codes = v.pipe(
	list,
	v.check((all) => all.every((one) => /^\d{8}$/.test(one)), 'need.cpv')
);
/** Imported needs hold topics in words of their own, which the page offers to keep beside concepts. */
const topics = v.pipe(
	list,
	v.check(
		(all) => all.every((one) => one.length <= LONGEST_TOPIC && one.isWellFormed() && !one.includes('\u0000')),
		'need.term-unknown'
	)
);

/** `cpvShown` and `conceptShown` say what the page offered, so that what stays unchecked counts as taken away. */
const subject = {
	cpv: codes,
	cpvShown: codes,
	cpvOther: code,
	concept: topics,
	conceptShown: topics,
	summary: textUpTo(needLimits.summary)
};

const partForm = <Part extends NeedPart, Entries extends v.ObjectEntries>(part: Part, entries: Entries) =>
	v.pipe(
		v.object({ revision, ...entries }),
		v.transform((content) => ({ part, ...content }))
	);

/** The form of each part; its output is what `reviseNeed` takes. */
export const needPartForms = {
	gap: partForm('gap', gap),
	service: partForm('service', service),
	trouble: partForm('trouble', trouble),
	means: v.pipe(
		partForm('means', means),
		v.forward(
			v.partialCheck(
				[['wantedFrom'], ['wantedTo']],
				({ wantedFrom, wantedTo }) => !wantedFrom || !wantedTo || wantedFrom <= wantedTo,
				'need.window'
			),
			['wantedTo']
		)
	),
	subject: partForm('subject', subject)
};
export type PartInput = v.InferOutput<(typeof needPartForms)[NeedPart]>;

/** A new need from words: `id` is made by the page, so that a form sent twice makes one record. */
export const NewNeedForm = v.object({
	id: v.pipe(v.optional(v.string('need.revision'), ''), v.uuid('need.revision')),
	text: v.pipe(
		cleanText,
		v.minLength(1, 'need.text-missing'),
		v.maxLength(needLimits.description, 'need.longer-than-100000')
	)
});
export const RevisionForm = v.object({ revision });
export const ReasonForm = v.object({ revision, reason: Reason });
export const CloseForm = v.object({
	revision,
	reason: Reason,
	how: oneOf(['stop', 'reuse'], 'need.how-missing')
});

const slotText = textUpTo(needLimits.slot);
/** A translation of all texts of a need; `by` says how it was made. */
export const TranslationForm = v.object({
	revision,
	title: Title,
	description: textUpTo(needLimits.description),
	summary: textUpTo(needLimits.summary),
	by: oneOf(['person', 'machine'], 'need.by-missing'),
	who: slotText,
	does: slotText,
	where: slotText,
	frequency: slotText,
	problem: slotText,
	measure: slotText
});
export type NeedTranslation = v.InferOutput<typeof TranslationForm>;
