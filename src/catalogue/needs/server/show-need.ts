// Reads needs for pages and for the modules above.
import { database } from '#platform/server/db';
import { pageOf, type Page, type PageRequest } from '#commons/records/server';
import type { Actor, OrganisationId } from '#actors/organisations';
import { isPublic, type Need, type NeedId } from '../need.ts';
import { mustBeReadable } from './policy.ts';
import { countNeedsVisible, findNeed, findNeeds, listNeeds, listNeedsOfOrganisation } from './queries.ts';

const LIMIT_OF_ONE_ORGANISATION = 100;

export async function showNeed(actor: Actor, id: NeedId): Promise<Need> {
	const need = await findNeed(database(), id);
	mustBeReadable(actor, need);

	return need;
}

/** The public ones among `ids`, in no order; what is gone or hidden is left out. */
export async function showNeeds(ids: readonly string[], tx = database()): Promise<Need[]> {
	const found = await findNeeds(tx, ids);

	return found.filter((need) => isPublic(need.state));
}

export function listNeedPage(_actor: Actor, request: PageRequest): Promise<Page<Need>> {
	return pageOf(request, (before, count) => listNeeds(database(), before, count));
}

export function listNeedsOf(_actor: Actor, organisationId: OrganisationId): Promise<Need[]> {
	return listNeedsOfOrganisation(database(), organisationId, LIMIT_OF_ONE_ORGANISATION);
}

export function countNeeds(): Promise<number> {
	return countNeedsVisible(database());
}
