// An owner ends somebody's membership.
import type { PersonId } from '#actors/people';
import { inTransaction } from '#platform/server/db';
import { mustActFor, type Actor } from '../actor.ts';
import type { OrganisationId } from '../organisation.ts';
import { endMembership } from './end-membership.ts';
import { mustStillOwn } from './policy.ts';
import { findMembersToChange } from './queries/memberships.ts';

export function removeMember(
	actor: Actor,
	organisationId: OrganisationId,
	personId: PersonId
): Promise<void> {
	return inTransaction(async (tx) => {
		const members = await findMembersToChange(tx, organisationId);
		mustStillOwn(mustActFor(actor, organisationId, 'owner'), members);
		await endMembership(tx, members, personId);
	});
}
