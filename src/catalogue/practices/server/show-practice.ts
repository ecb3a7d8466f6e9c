// Reads practices for pages and for the modules above.
import { database } from '#platform/server/db';
import type { ListPage, ListRequest, SearchHelp } from '#commons/records';
import { listRecordPage, ownersOf } from '#commons/records/server';
import { actsAs, mustBeSignedIn, type Actor, type OrganisationId } from '#actors/organisations';
import { isPublic, type Practice, type PracticeId } from '../practice.ts';
import { mayDecide, mustBeReadable } from './policy.ts';
import {
	countPracticesVisible,
	findPractice,
	findPractices,
	listDrafts,
	listPracticesOfOrganisation
} from './queries.ts';
import { practiceListing } from './queries/listing.ts';

const LIMIT_OF_ONE_ORGANISATION = 100;

export async function showPractice(actor: Actor, id: PracticeId): Promise<Practice> {
	const practice = await findPractice(database(), id);
	mustBeReadable(actor, practice);

	return practice;
}

/** For the page that retires it: only whoever may do so. */
export async function showPracticeToRetire(actor: Actor, id: PracticeId): Promise<Practice> {
	const practice = await findPractice(database(), id);
	mayDecide(actor, practice);

	return practice;
}

/** Drafts that this person can go on with, oldest first. */
export async function listOwnUnpublishedPractices(actor: Actor): Promise<Practice[]> {
	const { personId, organisationId } = mustBeSignedIn(actor);
	const writesFor = actsAs(actor, organisationId, 'editor') ? organisationId : null;

	return listDrafts(database(), { personId, organisationId: writesFor }, LIMIT_OF_ONE_ORGANISATION);
}

/** The public ones among `ids`, in no order; what is gone or hidden is left out. */
export async function showPractices(ids: readonly string[], tx = database()): Promise<Practice[]> {
	const found = await findPractices(tx, ids);

	return found.filter((practice) => isPublic(practice.state));
}

export function listPracticePage(
	_actor: Actor,
	request: ListRequest,
	help?: SearchHelp
): Promise<ListPage<Practice>> {
	return listRecordPage(database(), practiceListing, request, help);
}

/** How many open ones each organisation has, by its id. */
export function countPracticesByOwner(): Promise<ReadonlyMap<string, number>> {
	return ownersOf(database(), practiceListing);
}

export function listPracticesOf(_actor: Actor, organisationId: OrganisationId): Promise<Practice[]> {
	return listPracticesOfOrganisation(database(), organisationId, LIMIT_OF_ONE_ORGANISATION);
}

export function countPractices(): Promise<number> {
	return countPracticesVisible(database());
}
