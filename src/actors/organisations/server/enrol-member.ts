// The operator makes somebody a member without being asked, and the organisation claimed: the accounts of the demonstration.
import type { PersonId } from '#actors/people';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import type { Actor, Role } from '../actor.ts';
import { mustBeNew } from '../membership.ts';
import type { OrganisationId } from '../organisation.ts';
import { mustBeOperator } from './policy.ts';
import { findOrganisationToChange, saveClaimed } from './queries.ts';
import { addMembership, findMembershipsOf } from './queries/memberships.ts';

export function enrolMember(
	actor: Actor,
	organisationId: OrganisationId,
	{ personId, role }: { personId: PersonId; role: Role }
): Promise<void> {
	return inTransaction(async (tx) => {
		const { claimed } = await findOrganisationToChange(tx, organisationId);
		mustBeOperator(actor);
		mustBeNew(await findMembershipsOf(tx, personId), organisationId);
		const id = await addMembership(tx, { personId, organisationId, role, state: 'member', message: '' });
		if (!claimed) await saveClaimed(tx, organisationId);
		await announce(tx, {
			name: 'membership.answered',
			subjectId: id,
			payload: { organisationId, accept: true }
		});
	});
}
