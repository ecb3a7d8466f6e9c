// The readable content of a need, field by field, as its history keeps it.
import type { LocalisedText, Snapshot } from '#commons/records';
import { needSlots } from './need-slots.ts';
import type { Need } from './need.ts';

/** Keys: `title.fi`, `who.fi`, `whoTerms`, `baselineValue`, `cpv` …; the part before the dot names the field on pages. */
export function snapshotOf(need: Need): Snapshot {
	const slots = needSlots.flatMap((slot) => [
		[`${slot}Terms`, need.slots[slot].terms.join(', ')] as const,
		...texts(slot, need.slots[slot].text)
	]);
	const fields: (readonly [string, string])[] = [
		...texts('title', need.title),
		...texts('description', need.description),
		...texts('summary', need.summary),
		...slots,
		['baselineValue', figure(need.baseline.value)],
		['baselineTarget', figure(need.baseline.target)],
		['baselineUnit', need.baseline.unit],
		['baselineMeasured', need.baseline.measured],
		['moneyOwner', need.moneyOwner],
		['wanted', months(need)],
		['place', need.place ?? ''],
		['country', need.country ?? ''],
		['cpv', need.cpv.join(', ')],
		['themes', need.themes.join(', ')],
		['rejectedCpv', need.rejectedCpv.join(', ')],
		['rejectedConcepts', need.rejectedConcepts.join(', ')],
		...Object.entries(need.translations).map(([code, { by }]) => [`translation.${code}`, by] as const)
	];

	return Object.fromEntries(fields.filter(([, text]) => text !== ''));
}

/** The order in which a reader meets the fields; PostgreSQL keeps keys in an order of its own. */
const order: readonly string[] = [
	'title',
	'description',
	'summary',
	...needSlots.flatMap((slot) => [`${slot}Terms`, slot]),
	'baselineValue',
	'baselineTarget',
	'baselineUnit',
	'baselineMeasured',
	'moneyOwner'
];

/** Compares two keys of a snapshot; keys without a place of their own come last. */
export function byField(a: string, b: string): number {
	const place = (key: string) => {
		const found = order.indexOf(key.split('.')[0] ?? '');
		return found < 0 ? order.length : found;
	};

	return place(a) - place(b) || (a < b ? -1 : 1);
}

function texts(field: string, text: LocalisedText): (readonly [string, string])[] {
	return Object.entries(text)
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([language, words]) => [`${field}.${language}`, words] as const);
}

/** A month that moves from the beginning to the end of the time is a change too. */
function months({ wantedFrom, wantedTo }: Need): string {
	return wantedFrom || wantedTo ? `${wantedFrom ?? ''} – ${wantedTo ?? ''}`.trim() : '';
}

function figure(value: number | null): string {
	return value === null ? '' : String(value);
}
