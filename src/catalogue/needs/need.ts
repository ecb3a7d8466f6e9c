// A need: a gap between the service as it is and as it must be, stated without a solution.
import type { RecordCore } from '#commons/records';
import type { Id } from '#platform/ids';

/** The whole life of a need; this far records come in as `open`, later steps reach the others. */
export const needStates = [
	'draft',
	'in_review',
	'open',
	'matched',
	'pooled',
	'in_challenge',
	'in_consultation',
	'in_procurement',
	'in_pilot',
	'adopted',
	'closed_reused',
	'closed_stopped'
] as const;
export type NeedState = (typeof needStates)[number];
export type NeedId = Id<'Need'>;
export type Need = RecordCore & { id: NeedId; state: NeedState };

/** States in which everybody may read a need. */
export function isPublic(state: NeedState): boolean {
	return state !== 'draft' && state !== 'in_review';
}
