// Reads about memberships: one's own, those of an organisation for its members, requests for those who answer them.
import { database } from '#platform/server/db';
import { mustBeSignedIn, type Actor, type Role } from '../actor.ts';
import type { MembershipId, MembershipState } from '../membership.ts';
import type { OrganisationId } from '../organisation.ts';
import { mustBeMember } from './policy.ts';
import {
	countDeciders,
	listMembersOf,
	listOwnMemberships,
	listRequests,
	type Member,
	type WaitingRequest
} from './queries/memberships.ts';

const MOST_REQUESTS = 200;

export type { Member, WaitingRequest };
export type OwnMembership = {
	id: MembershipId;
	organisationId: OrganisationId;
	organisationName: string;
	role: Role;
	state: MembershipState;
	/** The organisation the person acts for now. */
	acting: boolean;
};

/** In the order in which they were asked for. */
export async function listMembershipsOf(actor: Actor): Promise<OwnMembership[]> {
	const person = mustBeSignedIn(actor);
	const own = await listOwnMemberships(database(), person.personId);

	return own.map(({ id, organisationId, organisationName, role, state }) => ({
		id,
		organisationId,
		organisationName,
		role,
		state,
		acting: state === 'member' && organisationId === person.organisationId
	}));
}

export async function listMembers(actor: Actor, organisationId: OrganisationId): Promise<Member[]> {
	mustBeMember(actor, organisationId);

	return listMembersOf(database(), organisationId);
}

/** What this person may answer: as owner of the organisation acted for, as administrator where nobody has claimed one. */
export async function joinRequestsFor(actor: Actor): Promise<WaitingRequest[]> {
	if (actor.kind !== 'person') return [];
	const organisationId = actor.role === 'owner' ? actor.organisationId : null;

	return listRequests(database(), { organisationId, unclaimed: actor.administrator }, MOST_REQUESTS);
}

/** True where nobody but one person could approve: a one-person office approves its own work. */
export async function ownersAlone(organisationId: string): Promise<boolean> {
	return (await countDeciders(database(), organisationId)) === 1;
}
