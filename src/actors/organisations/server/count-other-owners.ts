// How many could decide besides this person: the question behind "two pairs of eyes where there are two".
import type { PersonId } from '#actors/people';
import type { Database } from '#platform/server/db';
import type { OrganisationId } from '../organisation.ts';
import { countOwnersBesides } from './queries/memberships.ts';

export function countOtherOwners(
	tx: Database,
	organisationId: OrganisationId,
	personId: PersonId
): Promise<number> {
	return countOwnersBesides(tx, organisationId, personId);
}
