// How near a record is to a text, in figures: pure arithmetic on what both have in common.
import type { MatchStrength } from './answer.ts';

/** Below this cosine nothing is shown; two random notices lie at 0.29 in the median. */
export const SHOWN_FROM = 0.45;
const FAIR_FROM = 0.55;
const GOOD_FROM = 0.65;
/** Shared concepts lift a match, up to four of them: enough to order near ties, never to outrank a clearly nearer text. */
const PER_CONCEPT = 0.025;
const MOST_CONCEPTS = 4;
const SAME_SUBJECT = 0.02;
const SAME_PLACE = 0.02;

export type Signals = { cosine: number; sharedConcepts: number; sameSubject: boolean; samePlace: boolean };

/** 0–1. Concepts count already below the threshold, so that a short question finds a long text. */
export function scoreOf(signals: Signals): number {
	const concepts = Math.min(signals.sharedConcepts, MOST_CONCEPTS) * PER_CONCEPT;
	const subject = signals.sameSubject ? SAME_SUBJECT : 0;
	const place = signals.samePlace ? SAME_PLACE : 0;

	const sum = signals.cosine + concepts + subject + place;

	// Rounded before anything is ordered: records that show the same score must stand in the order of their ids.
	return Math.max(0, Math.min(1, Math.round(sum * 1000) / 1000));
}

export function strengthOf(score: number): MatchStrength {
	if (score >= GOOD_FROM) return 'good';

	return score >= FAIR_FROM ? 'fair' : 'weak';
}
