// Somebody takes their own request back before it was answered.
import { NotFound } from '#platform/errors';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { mustBeSignedIn, type Actor } from '../actor.ts';
import { mustWait, type MembershipId } from '../membership.ts';
import { findOrganisationToChange } from './queries.ts';
import { findMembership, removeMembership } from './queries/memberships.ts';

export function withdrawJoinRequest(actor: Actor, membershipId: MembershipId): Promise<void> {
	return inTransaction(async (tx) => {
		const person = mustBeSignedIn(actor);
		const { organisationId } = await findMembership(tx, membershipId);
		// Whoever answers holds the same lock.
		await findOrganisationToChange(tx, organisationId);
		const asked = await findMembership(tx, membershipId);
		if (asked.personId !== person.personId) throw new NotFound(`membership ${membershipId}`);
		mustWait(asked);
		await removeMembership(tx, asked);
		await announce(tx, {
			name: 'membership.withdrawn',
			subjectId: membershipId,
			payload: { organisationId }
		});
	});
}
