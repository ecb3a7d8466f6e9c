// A need: a gap between the service as it is and as it must be, stated without a solution.
import type { PersonId } from '#actors/people';
import type { LocalisedText, RecordCore } from '#commons/records';
import type { Id } from '#platform/ids';
import type { NeedSlots } from './need-slots.ts';

/** The whole life of a need; this far people reach `open` and `matched`, later steps reach the others. */
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

/** The value measured before anything changes. `value` and `target` are in `unit`, such as "% of working time". */
export type Baseline = { value: number | null; target: number | null; unit: string; measured: string };
/** Who approved; `alone` when nobody else in the organisation could have. */
type Approval = { by: PersonId; at: Date; alone: boolean };

export type Need = RecordCore & {
	id: NeedId;
	state: NeedState;
	slots: NeedSlots;
	/** For readers elsewhere: what somebody who knows neither the place nor the country has to know. */
	summary: LocalisedText;
	baseline: Baseline;
	/** The function that holds the money, such as "Head of care services": never a name. */
	moneyOwner: string;
	/** Months, as YYYY-MM. */
	wantedFrom: string | null;
	wantedTo: string | null;
	/** Suggestions a person took away: they are not suggested again. */
	rejectedCpv: readonly string[];
	rejectedConcepts: readonly string[];
	/** The hash of the cookie under which it was begun without an account. */
	draftKey: string | null;
	submittedBy: PersonId | null;
	approval: Approval | null;
	/** Why it came back from review, until it is submitted again. */
	returnNote: string | null;
	closed: { at: Date; reason: string } | null;
	savedAt: Date;
};

/** States in which everybody may read a need. */
export function isPublic(state: NeedState): boolean {
	return state !== 'draft' && state !== 'in_review';
}

/** States in which something that fits is still looked for. */
export function isOpenToMatches(state: NeedState): boolean {
	return isPublic(state) && state !== 'adopted' && !state.startsWith('closed_');
}
