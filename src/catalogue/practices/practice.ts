// A practice: what a place really did about a need, and what came of it.
import type { LocalisedText, RecordCore } from '#commons/records';
import type { Id } from '#platform/ids';

export const practiceStates = [
	'draft',
	'peer_checked',
	'published',
	'stale',
	'contradicted',
	'retired'
] as const;
export type PracticeState = (typeof practiceStates)[number];
export type PracticeId = Id<'Practice'>;

/** One measured figure before and after, in `unit`, such as "% of working time". */
export type Figure = { before: number; after: number; unit: LocalisedText };

/** Facts that only a practice has; imported ones have none of them. */
export type PracticeProfile = {
	/** The month it began, as YYYY-MM. */
	since: string | null;
	result: LocalisedText;
	/** What the place would not do again. */
	notAgain: LocalisedText;
	figure: Figure | null;
	/** The address of an office, such as "Innovation office, innovation@…": never a private person. */
	contact: string;
};

export type Practice = RecordCore & {
	id: PracticeId;
	state: PracticeState;
	profile: PracticeProfile;
	/** Topics a person took away: they are not suggested again. */
	rejectedConcepts: readonly string[];
	retired: { at: Date; reason: string } | null;
	savedAt: Date;
};

/** States in which everybody may read it. */
export function isPublic(state: PracticeState): boolean {
	return state !== 'draft';
}

/** States in which it may still be proposed to others; a retired one is only read. */
export function isRecommended(state: PracticeState): boolean {
	return isPublic(state) && state !== 'retired';
}

export function emptyProfile(): PracticeProfile {
	return { since: null, result: {}, notAgain: {}, figure: null, contact: '' };
}
