// Actors of every role, organisations and members that are stored.
// cspell:ignore Tove Testby
import { randomUUID } from 'node:crypto';
import type { PersonId } from '#actors/people';
import { storedPerson } from '#actors/people/testing';
import { database } from '#platform/server/db';
import type { MemberActor, PersonActor, Role } from '../actor.ts';
import type { OrganisationId } from '../organisation.ts';
import { addUnclaimed, saveClaimed } from '../server/queries.ts';
import { addMembership } from '../server/queries/memberships.ts';

/** Somebody signed in who belongs to no organisation. */
export function aPerson(overrides: Partial<PersonActor> = {}): PersonActor {
	const personId = randomUUID() as PersonId;

	return {
		kind: 'person',
		personId,
		name: 'Tove Test',
		administrator: false,
		moderator: overrides.administrator ?? false,
		organisationId: null,
		role: null,
		...overrides
	};
}

/** Somebody who acts for this organisation. */
export function aMember(organisationId: OrganisationId, role: Role): MemberActor {
	return { ...aPerson(), organisationId, role };
}

/** A stored person who is a stored member and acts for this organisation. */
export async function storedMember(organisationId: OrganisationId, role: Role): Promise<MemberActor> {
	const { id, name } = await storedPerson();
	const membership = { personId: id, organisationId, role, state: 'member', message: '' } as const;
	await addMembership(database(), membership);

	return { ...aMember(organisationId, role), personId: id, name };
}

let counter = 0;

/** A stored organisation; each call without a name makes another one. */
export async function storedOrganisation(
	name = `Testby ${++counter}`,
	country = 'SE'
): Promise<OrganisationId> {
	const [id] = await addUnclaimed(database(), [{ name, country, demo: false }]);
	if (!id) throw new Error('the organisation was not stored');

	return id;
}

/** An organisation that a stored person has claimed and owns. */
export async function claimedOrganisation(
	name?: string,
	country?: string
): Promise<{ organisationId: OrganisationId; owner: MemberActor }> {
	const organisationId = await storedOrganisation(name, country);
	await saveClaimed(database(), organisationId);

	return { organisationId, owner: await storedMember(organisationId, 'owner') };
}
