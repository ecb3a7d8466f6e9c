// Somebody stops acting for an organisation of theirs.
import { inTransaction } from '#platform/server/db';
import { mustBeSignedIn, type Actor } from '../actor.ts';
import type { OrganisationId } from '../organisation.ts';
import { endMembership } from './end-membership.ts';
import { findMembersToChange } from './queries/memberships.ts';

/** The last owner stays: somebody has to let in whoever comes next. */
export function leaveOrganisation(actor: Actor, organisationId: OrganisationId): Promise<void> {
	return inTransaction(async (tx) => {
		const { personId } = mustBeSignedIn(actor);
		await endMembership(tx, await findMembersToChange(tx, organisationId), personId);
	});
}
