// How near a record is to a text, in figures: pure arithmetic on what both have in common.
import type { MatchStrength } from './answer.ts';

/**
 * Thresholds of the score, measured on the demo pairs with the common direction taken out (bench/demo-pairs.ts):
 * others lie at 0.0 in the median and 0.2 in the 95th percentile, right ones at 0.5 in the median.
 */
export const SHOWN_FROM = 0.17;
/** Where neither a concept nor a sentence was understood: letters without meaning reach 0.28. */
export const SHOWN_BY_WORDING_FROM = 0.3;
export const FAIR_FROM = 0.35;
const GOOD_FROM = 0.5;
/** The vector orders what is about the same, shared concepts say that it is: half and whole weight found about as much. */
const CONCEPT_WEIGHT = 0.6;
/** Keeps the score close to the cosine where it is small: 0.2 → 0.21, 0.5 → 0.45, 1 → 0.70. */
const STEEPNESS = 1.2;
const NEAR_FROM = 0.15;
const SAME_SUBJECT = 0.03;
const SAME_PLACE = 0.03;

/** `cosine` without the common direction; `overlap` 0–1, see `conceptOverlap`. */
export type Signals = { cosine: number; overlap: number; sameSubject: boolean; samePlace: boolean };

/**
 * 0–1, and never quite 1: several very near records keep their order. Subject and place only order what is near
 * already; by themselves they show nothing.
 */
export function scoreOf(signals: Signals): number {
	const near = Math.max(0, signals.cosine + CONCEPT_WEIGHT * signals.overlap);
	const extra = (signals.sameSubject ? SAME_SUBJECT : 0) + (signals.samePlace ? SAME_PLACE : 0);

	return 1 - Math.exp(-STEEPNESS * (near >= NEAR_FROM ? near + extra : near));
}

export function strengthOf(score: number): MatchStrength {
	if (score >= GOOD_FROM) return 'good';

	return score >= FAIR_FROM ? 'fair' : 'weak';
}

/** The rarer a concept among the records, the more it says. `records` of them in all, `having` have it. */
export function rarity(records: number, having: number): number {
	return Math.log((records + 2) / (having + 1));
}

/**
 * Cosine of two sets of concepts, each weighted by its rarity: 1 when they are the same, 0 when nothing is shared.
 * `weigh` must be the same for both; an empty set shares nothing.
 */
export function conceptOverlap(
	asked: readonly string[],
	offered: readonly string[],
	weigh: (concept: string) => number
): number {
	const squares = (concepts: readonly string[]) =>
		concepts.reduce((sum, concept) => sum + weigh(concept) ** 2, 0);
	const shared = squares(asked.filter((concept) => offered.includes(concept)));

	return shared === 0 ? 0 : Math.min(1, shared / Math.sqrt(squares(asked) * squares(offered)));
}
