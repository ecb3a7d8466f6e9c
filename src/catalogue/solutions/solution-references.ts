// Rows of fields for places where an offer is used already: five rows of names, a list in between.
import type * as v from 'valibot';
import { MOST_REFERENCES, type Reference } from './solution-profile.ts';
import { lineUpTo, webAddress, year } from './solution-shapes.ts';

export const referenceRows = [1, 2, 3, 4, 5] as const;
export type ReferenceRow = (typeof referenceRows)[number];
export const referenceFields = ['Place', 'What', 'Year', 'Url'] as const;
type Fields = { Place: typeof place; What: typeof what; Year: typeof year; Url: typeof webAddress };
type Entries = { [Name in keyof Fields as `reference${ReferenceRow}${Name}`]: Fields[Name] };

const place = lineUpTo(100);
const what = lineUpTo(300);
const OF_EACH: Fields = { Place: place, What: what, Year: year, Url: webAddress };
const EMPTY_ROWS = 2;

export const referenceEntries = Object.fromEntries(
	referenceRows.flatMap((row) => referenceFields.map((field) => [`reference${row}${field}`, OF_EACH[field]]))
) as Entries;
export type ReferenceInput = { [Name in keyof Entries]: v.InferOutput<Entries[Name]> };

/** Rows in their order; one that is wholly empty counts as taken away. */
export function referencesOf(input: ReferenceInput): Reference[] {
	return referenceRows
		.map((row) => ({
			place: input[`reference${row}Place`],
			what: input[`reference${row}What`],
			year: input[`reference${row}Year`],
			url: input[`reference${row}Url`]
		}))
		.filter((reference) => !isEmpty(reference));
}

/** The rows that say something without saying where: their first field is the one to correct. */
export function rowsWithoutPlace(input: ReferenceInput): `reference${ReferenceRow}Place`[] {
	return referenceRows
		.filter((row) => {
			const rest = { place: '', what: input[`reference${row}What`], year: input[`reference${row}Year`] };
			return input[`reference${row}Place`] === '' && !isEmpty({ ...rest, url: input[`reference${row}Url`] });
		})
		.map((row) => `reference${row}Place` as const);
}

export function referenceValues(references: readonly Reference[]): Record<string, string> {
	return Object.fromEntries(
		referenceRows.flatMap((row) => {
			const reference = references[row - 1];
			return [
				[`reference${row}Place`, reference?.place ?? ''],
				[`reference${row}What`, reference?.what ?? ''],
				[`reference${row}Year`, String(reference?.year ?? '')],
				[`reference${row}Url`, reference?.url ?? '']
			];
		})
	);
}

/** What is filled and two more: without scripts nothing can add a row. */
export function rowsShown(value: (name: string) => string): readonly ReferenceRow[] {
	const last = referenceRows.findLastIndex((row) =>
		referenceFields.some((field) => value(`reference${row}${field}`) !== '')
	);

	return referenceRows.slice(0, Math.min(MOST_REFERENCES, last + 1 + EMPTY_ROWS));
}

function isEmpty({ place, what, year, url }: Reference): boolean {
	return place === '' && what === '' && year === null && url === null;
}
