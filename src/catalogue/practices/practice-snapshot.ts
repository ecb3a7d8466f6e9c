// The readable content of a practice, field by field, as its history keeps it.
import type { LocalisedText, Snapshot } from '#commons/records';
import type { Practice } from './practice.ts';

/** Fields in the order of the form: the database keeps none, and a history is read from top to bottom. */
const ORDER = [
	'title',
	'description',
	'place',
	'country',
	'since',
	'result',
	'figureBefore',
	'figureAfter',
	'figureUnit',
	'notAgain',
	'contact',
	'themes',
	'rejectedConcepts',
	'translation'
];

/** Negative where the field `one` stands before `other`. */
export function byField(one: string, other: string): number {
	const place = (field: string) => ORDER.indexOf(field.split('.')[0] ?? '');

	return place(one) - place(other) || (one < other ? -1 : 1);
}

/** Keys: `title.fi`, `figureBefore`, `themes` …; the part before the dot names the field on pages. */
export function snapshotOf(practice: Practice): Snapshot {
	const { since, result, notAgain, figure, contact } = practice.profile;
	const fields: (readonly [string, string])[] = [
		...texts('title', practice.title),
		...texts('description', practice.description),
		['place', practice.place ?? ''],
		['country', practice.country ?? ''],
		['since', since ?? ''],
		...texts('result', result),
		['figureBefore', figure ? String(figure.before) : ''],
		['figureAfter', figure ? String(figure.after) : ''],
		...texts('figureUnit', figure?.unit ?? {}),
		...texts('notAgain', notAgain),
		['contact', contact],
		['themes', practice.themes.join(', ')],
		['rejectedConcepts', practice.rejectedConcepts.join(', ')],
		...Object.entries(practice.translations).map(([code, { by }]) => [`translation.${code}`, by] as const)
	];

	return Object.fromEntries(fields.filter(([, text]) => text !== ''));
}

function texts(field: string, text: LocalisedText): (readonly [string, string])[] {
	return Object.entries(text)
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([language, words]) => [`${field}.${language}`, words] as const);
}
