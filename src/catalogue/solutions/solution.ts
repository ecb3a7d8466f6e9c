// A solution: a product, service or method that somebody offers or uses.
import type { RecordCore } from '#commons/records';
import type { Id } from '#platform/ids';

export const solutionStates = ['draft', 'listed', 'retired'] as const;
export type SolutionState = (typeof solutionStates)[number];
export type SolutionId = Id<'Solution'>;
export type Solution = RecordCore & {
	id: SolutionId;
	state: SolutionState;
	/** Technology readiness level, 1–9. */
	trl: number | null;
	licence: string | null;
	/** The day after which the offer has to be renewed, as YYYY-MM-DD. */
	expires: string | null;
};

/** States in which everybody may read it. */
export function isPublic(state: SolutionState): boolean {
	return state !== 'draft';
}
