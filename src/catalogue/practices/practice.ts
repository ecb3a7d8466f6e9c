// A practice: what a place really did about a need, and what came of it.
import type { RecordCore } from '#commons/records';
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
export type Practice = RecordCore & { id: PracticeId; state: PracticeState };

/** States in which everybody may read it. */
export function isPublic(state: PracticeState): boolean {
	return state !== 'draft';
}
