// An owner gives a member another role.
import type { PersonId } from '#actors/people';
import { NotFound } from '#platform/errors';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { mustActFor, type Actor, type Role } from '../actor.ts';
import { withRole } from '../membership.ts';
import type { OrganisationId } from '../organisation.ts';
import { mustStillOwn } from './policy.ts';
import { findMembersToChange, saveMembership } from './queries/memberships.ts';

export type NewRole = { personId: PersonId; role: Role };

export function changeRole(
	actor: Actor,
	organisationId: OrganisationId,
	{ personId, role }: NewRole
): Promise<void> {
	return inTransaction(async (tx) => {
		const members = await findMembersToChange(tx, organisationId);
		const person = mustActFor(actor, organisationId, 'owner');
		mustStillOwn(person, members);
		const changed = withRole(members, personId, role).find((member) => member.personId === personId);
		if (!changed) throw new NotFound(`member ${personId}`);
		await saveMembership(tx, changed, person.personId);
		const payload = { organisationId, role };
		await announce(tx, { name: 'membership.role-changed', subjectId: changed.id, payload });
	});
}
