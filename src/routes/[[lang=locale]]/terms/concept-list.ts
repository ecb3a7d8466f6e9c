// The list of concepts: searched by label and by every word in every language, filtered by kind and area.
import { termKey, type Concept } from '#commons/vocabulary';
import { conceptLabel } from '#commons/vocabulary/server';
import { termLimits } from '#catalogue/terms';
import type { Locale } from '#platform/i18n';
import type { ConceptAsked } from './concept-asked.ts';

export type ConceptLine = { id: string; label: string };
export type ConceptGroup = {
	name: 'kind' | 'area';
	chosen: string | undefined;
	values: { value: string; count: number }[];
};

/** Values that no concept has are no filter: an old link then shows more rather than nothing. */
export function readConceptAsked(search: URLSearchParams, concepts: readonly Concept[]): ConceptAsked {
	const known = (value: string | null, has: (concept: Concept) => string) =>
		value !== null && concepts.some((concept) => has(concept) === value) ? value : null;

	return {
		text: (search.get('q') ?? '').trim().slice(0, termLimits.search),
		kind: known(search.get('kind'), ({ kind }) => kind),
		area: known(search.get('area'), ({ area }) => area)
	};
}

/** Kept as long as the concept itself: an approved term makes another concept, with keys of its own. */
const keysOf = new WeakMap<Concept, readonly string[]>();

/** Those in which a word stands, in any language; all of them without words. */
export function findWorded(concepts: readonly Concept[], text: string): readonly Concept[] {
	if (text === '') return concepts;
	const wanted = termKey(text);

	return wanted === ''
		? []
		: concepts.filter((concept) => termKeys(concept).some((key) => key.includes(wanted)));
}

export function conceptLines(worded: readonly Concept[], asked: ConceptAsked, locale: Locale): ConceptLine[] {
	const order = new Intl.Collator(locale);

	return worded
		.filter(({ kind, area }) => fits(asked.kind, kind) && fits(asked.area, area))
		.map(({ id }) => ({ id, label: conceptLabel(id, locale) }))
		.toSorted((a, b) => order.compare(a.label, b.label));
}

/** Each value of a filter with the count it would give under the other one. */
export function conceptGroup(
	worded: readonly Concept[],
	asked: ConceptAsked,
	name: 'kind' | 'area'
): ConceptGroup {
	const other = name === 'kind' ? 'area' : 'kind';
	const counts = new Map<string, number>();
	for (const concept of worded) {
		if (fits(asked[other], concept[other])) counts.set(concept[name], (counts.get(concept[name]) ?? 0) + 1);
	}
	const chosen = asked[name] ?? undefined;
	if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0);

	return { name, chosen, values: [...counts].map(([value, count]) => ({ value, count })) };
}

function fits(wanted: string | null, value: string): boolean {
	return wanted === null || wanted === value;
}

function termKeys(concept: Concept): readonly string[] {
	const keys = keysOf.get(concept) ?? Object.values(concept.terms).flatMap((words) => words.map(termKey));
	keysOf.set(concept, keys);

	return keys;
}
