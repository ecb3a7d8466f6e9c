// The end of a membership, whoever wants it; inside a transaction that holds all members.
import type { PersonId } from '#actors/people';
import { NotFound } from '#platform/errors';
import type { Database } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { withRole, type Membership } from '../membership.ts';
import { removeMembership } from './queries/memberships.ts';

export async function endMembership(
	tx: Database,
	members: readonly Membership[],
	personId: PersonId
): Promise<void> {
	const ending = members.find((member) => member.personId === personId);
	if (!ending) throw new NotFound(`member ${personId}`);
	withRole(members, personId, null);
	await removeMembership(tx, ending);
	const payload = { organisationId: ending.organisationId };
	await announce(tx, { name: 'membership.ended', subjectId: ending.id, payload });
}
