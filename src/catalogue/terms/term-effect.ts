// What a changed term would do to the records that are public now: found out by whoever knows the records, judged here.
import type { PickedText, RecordKind } from '#commons/records';
import type { TermProposal } from './suggestion.ts';

export type TermEffect = {
	/** Public records with a text in which terms of this language are looked for. */
	records: number;
	/** How many of them the term is found in; estimated from a part where there are very many. */
	found: number;
	/** How many would newly name the concept, or no longer. */
	changed: number;
	/** True when `found` and `changed` are estimates. */
	estimated: boolean;
	/** Up to five of those that change. */
	examples: readonly { kind: RecordKind; id: string; title: PickedText }[];
};
export type MeasureTerm = (proposal: TermProposal) => Promise<TermEffect>;

/** Dated, with a reason: `data/vocabulary/term-limits.json`. */
export type TermLimit = { from: string; percent: number; records: number; why: string };

/** The limit that holds on `day` (YYYY-MM-DD): the last one that has begun. */
export function limitOn(limits: readonly TermLimit[], day: string): TermLimit {
	const begun = limits.filter(({ from }) => from <= day);
	const limit = begun.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
	if (!limit) throw new Error(`no limit for terms holds on ${day}`);

	return limit;
}

/** In whole percent, rounded up, so that a refused share never reads like the limit itself. */
export function percentFound({ found, records }: Pick<TermEffect, 'found' | 'records'>): number {
	return records === 0 ? 0 : Math.ceil((found / records) * 100);
}

/** Found nearly everywhere, a term tells records apart no longer. */
export function isTooCommon(effect: Pick<TermEffect, 'found' | 'records'>, limit: TermLimit): boolean {
	return effect.found >= limit.records && effect.found / effect.records > limit.percent / 100;
}
