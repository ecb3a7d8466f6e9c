// Reads needs for pages and for the modules above.
import { database } from '#platform/server/db';
import type { ListPage, ListRequest, SearchHelp } from '#commons/records';
import { listRecordPage, ownersOf } from '#commons/records/server';
import { actsAs, mustBeSignedIn, type Actor, type OrganisationId } from '#actors/organisations';
import { countOtherOwners } from '#actors/organisations/server';
import { nextSteps, type NextStep } from '../need-acts.ts';
import { isPublic, type Need, type NeedId } from '../need.ts';
import { isOwnDraft, mayMove, mustBeReadable } from './policy.ts';
import {
	countNeedsVisible,
	findNeed,
	findNeeds,
	listNeedsOfOrganisation,
	listUnpublished
} from './queries.ts';
import { needListing } from './queries/listing.ts';

const LIMIT_OF_ONE_ORGANISATION = 100;

export async function showNeed(actor: Actor, id: NeedId): Promise<Need> {
	const need = await findNeed(database(), id);
	mustBeReadable(actor, need);

	return need;
}

/** `decidesAlone`: no other owner could approve, so that writing and publishing are one person's. */
export type NeedWithSteps = { need: Need; steps: NextStep[]; decidesAlone: boolean };

/** The need with what can come next for this reader, and why not. */
export async function showNeedSteps(actor: Actor, id: NeedId): Promise<NeedWithSteps> {
	const need = await showNeed(actor, id);
	const ours = isOwnDraft(actor, need) || actsAs(actor, need.organisationId, 'viewer');
	if (!ours || actor.kind !== 'person' || actor.organisationId === null)
		return { need, steps: [], decidesAlone: false };
	const otherOwners = await countOtherOwners(database(), actor.organisationId, actor.personId);

	return {
		need,
		steps: nextSteps(need, actor, { otherOwners }),
		decidesAlone: otherOwners === 0 && actor.role === 'owner'
	};
}

/** For the page that closes it: only whoever may do so. */
export async function showNeedToClose(actor: Actor, id: NeedId): Promise<Need> {
	const need = await findNeed(database(), id);
	mayMove(actor, need, 'stop');

	return need;
}

/** Drafts and reviews that this person can go on with, oldest first. */
export async function listOwnUnpublished(actor: Actor): Promise<Need[]> {
	const { personId, organisationId } = mustBeSignedIn(actor);

	return listUnpublished(database(), { personId, organisationId }, LIMIT_OF_ONE_ORGANISATION);
}

/** The public ones among `ids`, in no order; what is gone or hidden is left out. */
export async function showNeeds(ids: readonly string[], tx = database()): Promise<Need[]> {
	const found = await findNeeds(tx, ids);

	return found.filter((need) => isPublic(need.state));
}

export function listNeedPage(
	_actor: Actor,
	request: ListRequest,
	help?: SearchHelp
): Promise<ListPage<Need>> {
	return listRecordPage(database(), needListing, request, help);
}

/** How many open ones each organisation has, by its id. */
export function countNeedsByOwner(): Promise<ReadonlyMap<string, number>> {
	return ownersOf(database(), needListing);
}

export function listNeedsOf(_actor: Actor, organisationId: OrganisationId): Promise<Need[]> {
	return listNeedsOfOrganisation(database(), organisationId, LIMIT_OF_ONE_ORGANISATION);
}

export function countNeeds(): Promise<number> {
	return countNeedsVisible(database());
}
