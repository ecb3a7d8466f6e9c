// Somebody asks to act for an organisation; its owners answer, or administrators where nobody has claimed it.
import { administrators, peopleById } from '#actors/people/server';
import { database, inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { mustBeSignedIn, type Actor } from '../actor.ts';
import { mustBeNew, type MembershipId } from '../membership.ts';
import type { JoinRequest } from '../organisation-form.ts';
import type { Organisation, OrganisationId } from '../organisation.ts';
import { mailAboutRequest } from './membership-mails.ts';
import { findOrganisation } from './queries.ts';
import { addMembership, findMembershipsOf, holdPerson, listPeopleInRole } from './queries/memberships.ts';

export async function askToJoin(
	actor: Actor,
	organisationId: OrganisationId,
	{ role, message }: JoinRequest
): Promise<MembershipId> {
	const { id, organisation, person } = await inTransaction(async (tx) => {
		const organisation = await findOrganisation(tx, organisationId);
		const person = mustBeSignedIn(actor);
		await holdPerson(tx, person.personId);
		mustBeNew(await findMembershipsOf(tx, person.personId), organisationId);
		const asked = { personId: person.personId, organisationId, role, state: 'asked', message } as const;
		const id = await addMembership(tx, asked);
		await announce(tx, { name: 'membership.asked', subjectId: id, payload: { organisationId } });

		return { id, organisation, person };
	});
	await mailAboutRequest(await answerersOf(organisation), organisation, person.name);

	return id;
}

async function answerersOf({ id, claimed }: Organisation) {
	return claimed ? peopleById(await listPeopleInRole(database(), id, 'owner')) : administrators();
}
