// A solution: a product, service or method that somebody offers or uses.
import type { RecordCore } from '#commons/records';
import type { Id } from '#platform/ids';
import type { SolutionProfile } from './solution-profile.ts';

export const solutionStates = ['draft', 'listed', 'retired'] as const;
export type SolutionState = (typeof solutionStates)[number];
export type SolutionId = Id<'Solution'>;
export type Solution = RecordCore & {
	id: SolutionId;
	state: SolutionState;
	/** Technology readiness level, 1–9. */
	trl: number | null;
	/** An id of `licences`, or words of one's own. */
	licence: string | null;
	/** The last day on which the offer stands without being renewed, as YYYY-MM-DD. */
	expires: string | null;
	profile: SolutionProfile;
	/** Suggestions a person took away: they are not suggested again. */
	rejectedCpv: readonly string[];
	rejectedConcepts: readonly string[];
	retired: { at: Date; reason: string } | null;
	savedAt: Date;
};

/** States in which everybody may read it. */
export function isPublic(state: SolutionState): boolean {
	return state !== 'draft';
}
