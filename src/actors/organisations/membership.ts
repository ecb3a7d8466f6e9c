// Who belongs to an organisation and in which role; an organisation that is claimed always keeps an owner.
import type { PersonId } from '#actors/people';
import { Refusal } from '#platform/errors';
import type { Id } from '#platform/ids';
import type { Role } from './actor.ts';
import type { OrganisationId } from './organisation.ts';

export type MembershipId = Id<'Membership'>;
export const membershipStates = ['asked', 'member'] as const;
export type MembershipState = (typeof membershipStates)[number];
export type Membership = {
	id: MembershipId;
	personId: PersonId;
	organisationId: OrganisationId;
	role: Role;
	/** `asked`: waits for an answer; until then the role is only a wish. */
	state: MembershipState;
	message: string;
	askedAt: Date;
};

export type MembershipRefusal =
	'membership.exists' | 'membership.answered' | 'membership.too-many' | 'organisation.last-owner';

/** Nobody works for more places than this, and a person who asks everywhere would flood every owner. */
const MOST_MEMBERSHIPS = 50;

/** Refuses a further one where there is one already, asked for or held, or where there are too many. */
export function mustBeNew(own: readonly Membership[], organisationId: OrganisationId): void {
	if (own.some((membership) => membership.organisationId === organisationId)) {
		throw new Refusal<MembershipRefusal>('membership.exists');
	}
	if (own.length >= MOST_MEMBERSHIPS) throw new Refusal<MembershipRefusal>('membership.too-many');
}

/** A request is answered once. */
export function mustWait(membership: Membership): void {
	if (membership.state !== 'asked') throw new Refusal<MembershipRefusal>('membership.answered');
}

/** Who takes over an organisation that nobody had claimed becomes its owner, whatever they asked for. */
export function letIn(membership: Membership, role: Role, organisation: { claimed: boolean }): Membership {
	mustWait(membership);

	return { ...membership, state: 'member', role: organisation.claimed ? role : 'owner' };
}

/** `members` are all of the organisation; with null the person goes. */
export function withRole(
	members: readonly Membership[],
	personId: PersonId,
	role: Role | null
): readonly Membership[] {
	const changed = members.flatMap((member) => {
		if (member.personId !== personId) return [member];
		return role === null ? [] : [{ ...member, role }];
	});
	if (!changed.some((member) => member.role === 'owner')) {
		throw new Refusal<MembershipRefusal>('organisation.last-owner');
	}

	return changed;
}
