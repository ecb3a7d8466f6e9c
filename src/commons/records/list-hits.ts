// What a search found, filtered, counted and ordered in memory; the same rules as the statements of whole lists.
import type { ListFacet, ListFilter, ListFilters, ListSort } from './list-asked.ts';

/** A record as far as lists look at it. */
export type ListHit = {
	id: string;
	position: number;
	titleKey: string;
	country: string | null;
	region: string | null;
	language: string | null;
	state: string;
	maturity: string | null;
	expiring: string | null;
	nearest: string | null;
	themes: readonly string[];
	technologies: readonly string[];
	organisation: string | null;
	has: readonly string[];
	/** How many it stands for; one where nothing is said. */
	weight?: number;
};
export type ScoredHit = ListHit & { score: number };

export const MOST_VALUES = 40;
/** Regions are counted by NUTS 2, whose names people know; finer ones are found inside. */
export const REGION_LETTERS = 4;
/** After every date, and before what is over. */
const NO_DATE = '9999';
const OVER = '~';

const valuesOf: Record<ListFilter, (hit: ListHit) => readonly string[]> = {
	country: ({ country }) => known(country),
	region: ({ region }) => known(region),
	theme: ({ themes }) => themes,
	technology: ({ technologies }) => technologies,
	maturity: ({ maturity }) => known(maturity),
	language: ({ language }) => known(language),
	state: ({ state }) => [state],
	expiring: ({ expiring }) => known(expiring),
	organisation: ({ organisation }) => known(organisation),
	has: ({ has }) => has
};

/** Whether a hit passes every filter but `besides`. */
export function passes(hit: ListHit, filters: ListFilters, besides?: ListFilter): boolean {
	return (Object.keys(filters) as ListFilter[]).every((name) => {
		const wanted = filters[name];
		if (wanted === undefined || name === besides) return true;
		const values = valuesOf[name](hit);

		return name === 'region' ? values.some((code) => code.startsWith(wanted)) : values.includes(wanted);
	});
}

/** Each facet counts under the other filters, so that a number says what its link will show. */
export function facetsOf(
	hits: readonly ListHit[],
	filters: ListFilters,
	names: readonly ListFilter[]
): ListFacet[] {
	return names.map((name) => {
		const counts = new Map<string, number>();
		for (const hit of hits) {
			if (!passes(hit, filters, name)) continue;
			const values = valuesOf[name](hit).map((value) => (name === 'region' ? nuts2(value) : value));
			for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + (hit.weight ?? 1));
		}
		return { name, values: mostFrequent([...counts].map(([value, count]) => ({ value, count }))) };
	});
}

export function mostFrequent<Value extends { value: string; count: number }>(
	values: readonly Value[]
): Value[] {
	return values.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES);
}

function nuts2(region: string): string {
	return region.slice(0, REGION_LETTERS);
}

/** What the order looks at, the position or id last: no two hits have the same keys. */
export function keysOf(hit: ScoredHit, sort: ListSort, today: string): readonly (string | number)[] {
	switch (sort) {
		case 'newest':
		case 'oldest':
			return [hit.position];
		case 'title':
			return [hit.titleKey, hit.position];
		case 'nearest':
			return [nearestKey(hit.nearest, today), hit.position];
		case 'best':
			return [hit.score, hit.id];
	}
}

/** What comes next first, then what has no date, last what is over. Dates are days or months. */
export function nearestKey(date: string | null, today: string): string {
	if (date === null) return NO_DATE;

	return date < today.slice(0, date.length) ? OVER + date : date;
}

/** Below zero when `a` stands before `b`. */
export function compareKeys(
	a: readonly (string | number)[],
	b: readonly (string | number)[],
	sort: ListSort
): number {
	for (const [at, key] of a.entries()) {
		const other = b[at] ?? 0;
		if (key === other) continue;
		const falls = (sort === 'newest' || sort === 'best') && at === 0;

		return (key < other ? -1 : 1) * (falls ? -1 : 1);
	}

	return 0;
}

function known(value: string | null): readonly string[] {
	return value === null ? [] : [value];
}
