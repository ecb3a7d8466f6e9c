// What a person may type about an offer: one schema per part, shared by page and server.
import * as v from 'valibot';
import { IdShape } from '#platform/ids';
import {
	accessibilityLevels,
	dataPlaces,
	licences,
	OTHER_LICENCE,
	personalDataKinds,
	priceModels,
	processorAgreements,
	solutionLanguages,
	solutionRegions,
	trlLevels
} from './solution-lists.ts';
import { referenceEntries, referencesOf, rowsWithoutPlace } from './solution-references.ts';
import {
	cleanText,
	cpvCode,
	day,
	lineUpTo,
	oneOf,
	revision,
	textUpTo,
	ticked,
	tickedOf,
	webAddress
} from './solution-shapes.ts';

export const solutionParts = ['what', 'running', 'terms', 'subject'] as const;
export type SolutionPart = (typeof solutionParts)[number];

const DESCRIPTION_LIMIT = 100_000;
const MOST_CONCEPTS = 20;

const Title = v.pipe(lineUpTo(200), v.minLength(1, 'solution.title-missing'));
const Reason = v.pipe(textUpTo(2000), v.minLength(1, 'solution.reason-missing'));

/** Whether a language or a concept exists is the rule's question: an imported offer may have an unusual one. */
const language = v.pipe(v.string('solution.language'), v.regex(/^[a-z]{2}$/, 'solution.language'));
const concepts = v.pipe(
	ticked,
	v.maxLength(MOST_CONCEPTS, 'solution.too-many'),
	v.check((ids) => ids.every((id) => /^[a-z0-9-]{1,60}$/.test(id)), 'solution.term-unknown')
);

const What = v.object({
	revision,
	title: Title,
	description: textUpTo(DESCRIPTION_LIMIT),
	language,
	trl: v.pipe(
		oneOf(trlLevels.map(String)),
		v.transform((level) => (level === null ? null : Number(level)))
	),
	url: webAddress
});

const Running = v.pipe(
	v.object({
		revision,
		requirements: textUpTo(5000),
		regions: tickedOf(solutionRegions),
		languages: tickedOf(solutionLanguages),
		...referenceEntries
	}),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const input = dataset.value;
		for (const key of rowsWithoutPlace(input)) {
			addIssue({
				message: 'solution.reference-place',
				path: [{ type: 'object', origin: 'value', input, key, value: '' }]
			});
		}
	})
);

const Terms = v.pipe(
	v.object({
		revision,
		priceModel: oneOf(priceModels),
		price: textUpTo(300),
		licence: oneOf([...licences, OTHER_LICENCE]),
		licenceOther: lineUpTo(200),
		accessibility: oneOf(accessibilityLevels),
		accessibilityNote: textUpTo(2000),
		personalData: oneOf(personalDataKinds),
		dataKept: oneOf(dataPlaces),
		dataAgreement: oneOf(processorAgreements),
		dataNote: textUpTo(2000),
		expires: day
	}),
	v.forward(
		v.partialCheck(
			[['licence'], ['licenceOther']],
			({ licence, licenceOther }) => licence !== OTHER_LICENCE || licenceOther !== '',
			'solution.licence-missing'
		),
		['licenceOther']
	)
);

/** `cpvShown` and `conceptShown` say what the page offered, so that what stays unchecked counts as taken away. */
const Subject = v.object({
	revision,
	cpv: ticked,
	cpvShown: ticked,
	cpvOther: cpvCode,
	concept: concepts,
	conceptShown: ticked
});

/** The form of each part; its output is what `reviseSolution` takes. */
export const solutionPartForms = {
	what: v.pipe(
		What,
		v.transform((content) => ({ part: 'what' as const, ...content }))
	),
	running: v.pipe(
		Running,
		v.transform((content) => ({
			part: 'running' as const,
			revision: content.revision,
			requirements: content.requirements,
			regions: content.regions,
			languages: content.languages,
			references: referencesOf(content)
		}))
	),
	terms: v.pipe(
		Terms,
		v.transform(({ licence, licenceOther, ...content }) => ({
			part: 'terms' as const,
			...content,
			licence: licence === OTHER_LICENCE ? licenceOther : licence
		}))
	),
	subject: v.pipe(
		Subject,
		v.transform((content) => ({ part: 'subject' as const, ...content }))
	)
};
export type PartInput = v.InferOutput<(typeof solutionPartForms)[SolutionPart]>;

/** A new offer from words: `id` is made by the page, so that a form sent twice makes one record. */
export const NewSolutionForm = v.object({
	id: IdShape,
	text: v.pipe(
		cleanText,
		v.minLength(1, 'solution.text-missing'),
		v.maxLength(DESCRIPTION_LIMIT, 'solution.longer-than-100000')
	)
});
export const RevisionForm = v.object({ revision });
export const ReasonForm = v.object({ revision, reason: Reason });

/** A translation of all texts of an offer; `by` says how it was made. */
export const TranslationForm = v.object({
	revision,
	title: Title,
	description: textUpTo(DESCRIPTION_LIMIT),
	requirements: textUpTo(5000),
	price: textUpTo(300),
	accessibilityNote: textUpTo(2000),
	dataNote: textUpTo(2000),
	by: v.picklist(['person', 'machine'], 'solution.by-missing')
});
export type SolutionTranslation = v.InferOutput<typeof TranslationForm>;
