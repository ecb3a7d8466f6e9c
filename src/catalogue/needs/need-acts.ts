// What can be done with a need: from which state to which, by whom, and why not now. Pure rules.
import { actsAs, type Actor, type Role } from '#actors/organisations';
import type { PersonId } from '#actors/people';
import { Refusal } from '#platform/errors';
import type { Need, NeedState } from './need.ts';
import { isFilled, needSlots, type NeedSlot } from './need-slots.ts';

const needActs = ['submit', 'return', 'approve', 'stop', 'reuse'] as const;
export type NeedAct = (typeof needActs)[number];
export type NeedRefusal =
	| 'need.not-in-this-state'
	| 'need.incomplete'
	| 'need.own-approval'
	| 'need.changed-meanwhile'
	| 'need.term-unknown'
	| 'need.cpv-unknown'
	| 'need.id-taken'
	| 'need.same-language';

const running: readonly NeedState[] = ['open', 'matched', 'pooled'];

/** Steps after these belong to coalitions, tenders and pilots, which bring their own acts. */
export const transitions: Readonly<
	Record<NeedAct, { from: readonly NeedState[]; to: NeedState; role: Role; minutes: number }>
> = {
	submit: { from: ['draft'], to: 'in_review', role: 'editor', minutes: 2 },
	return: { from: ['in_review'], to: 'draft', role: 'owner', minutes: 3 },
	approve: { from: ['in_review'], to: 'open', role: 'owner', minutes: 5 },
	stop: { from: running, to: 'closed_stopped', role: 'owner', minutes: 2 },
	reuse: { from: running, to: 'closed_reused', role: 'owner', minutes: 2 }
};

/** `why` is a message key; null where the act is allowed. */
export type NextStep = {
	act: NeedAct;
	role: Role;
	minutes: number;
	why: NeedRefusal | 'actor.role-too-low' | null;
};

/** What can come next, with who may and why this reader may not; empty for readers of other organisations. */
export function nextSteps(need: Need, actor: Actor, others: { otherOwners: number }): NextStep[] {
	if (!actsAs(actor, need.organisationId, 'viewer')) return [];

	return needActs
		.filter((act) => transitions[act].from.includes(need.state))
		.map((act) => {
			const { role, minutes } = transitions[act];
			const allowed = actsAs(actor, need.organisationId, role);
			return {
				act,
				role,
				minutes,
				why: allowed ? whyNot(act, need, actor.personId, others) : 'actor.role-too-low'
			};
		});
}

function whyNot(
	act: NeedAct,
	need: Need,
	by: PersonId,
	{ otherOwners }: { otherOwners: number }
): NeedRefusal | null {
	if ((act === 'submit' || act === 'approve') && missing(need).length > 0) return 'need.incomplete';
	if (act === 'approve' && need.submittedBy === by && otherOwners > 0) return 'need.own-approval';

	return null;
}

export type Missing = 'title' | `slot.${NeedSlot}`;

/** What must still be said before others read it; everything else may follow later. */
export function missing(need: Pick<Need, 'title' | 'slots'>): Missing[] {
	const slots = needSlots.filter((slot) => !isFilled(need.slots[slot]));

	return [
		...(Object.keys(need.title).length === 0 ? (['title'] as const) : []),
		...slots.map((slot) => `slot.${slot}` as const)
	];
}

export function submitted(need: Need, by: PersonId): Need {
	const next = moved(need, 'submit');
	mustBeComplete(need);

	return { ...next, submittedBy: by, returnNote: null };
}

export function returned(need: Need, note: string): Need {
	return { ...moved(need, 'return'), submittedBy: null, returnNote: note };
}

/** Two pairs of eyes where there are two: who submitted approves only when no other owner could. */
export function approved(need: Need, by: PersonId, at: Date, { otherOwners }: { otherOwners: number }): Need {
	const next = moved(need, 'approve');
	// An owner may have corrected it in review, and emptied an answer.
	mustBeComplete(need);
	const own = need.submittedBy === by;
	if (own && otherOwners > 0) throw new Refusal<NeedRefusal>('need.own-approval');

	return { ...next, approval: { by, at, alone: own } };
}

export function closed(need: Need, act: 'stop' | 'reuse', reason: string, at: Date): Need {
	return { ...moved(need, act), closed: { at, reason } };
}

/** Something that fits was found and both sides said so; whatever came further stays where it is. */
export function matched(need: Need): Need {
	return need.state === 'open' ? { ...need, state: 'matched' } : need;
}

function mustBeComplete(need: Need): void {
	if (missing(need).length > 0) throw new Refusal<NeedRefusal>('need.incomplete');
}

function moved(need: Need, act: NeedAct): Need {
	const { from, to } = transitions[act];
	if (!from.includes(need.state)) throw new Refusal<NeedRefusal>('need.not-in-this-state');

	return { ...need, state: to };
}
