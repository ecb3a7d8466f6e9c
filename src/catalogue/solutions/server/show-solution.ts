// Reads solutions for pages and for the modules above.
import { database } from '#platform/server/db';
import type { ListPage, ListRequest, SearchHelp } from '#commons/records';
import { listRecordPage, ownersOf } from '#commons/records/server';
import { mustBeSignedIn, type Actor, type OrganisationId } from '#actors/organisations';
import { daysAfter, offerTimes } from '../offer-time.ts';
import { isPublic, type Solution, type SolutionId } from '../solution.ts';
import { mayWrite, mustBeReadable } from './policy.ts';
import {
	countSolutionsVisible,
	findSolution,
	findSolutions,
	listDrafts,
	listEnding,
	listSolutionsOfOrganisation
} from './queries.ts';
import { solutionListing } from './queries/listing.ts';

const LIMIT_OF_ONE_ORGANISATION = 100;

export async function showSolution(actor: Actor, id: SolutionId): Promise<Solution> {
	const solution = await findSolution(database(), id);
	mustBeReadable(actor, solution);

	return solution;
}

/** For the pages that check and retire it: only whoever may write it. */
export async function showOwnSolution(actor: Actor, id: SolutionId): Promise<Solution> {
	const solution = await findSolution(database(), id);
	mayWrite(actor, solution);

	return solution;
}

/** Drafts of the organisation acted for, oldest first. */
export async function listOwnUnpublishedSolutions(actor: Actor): Promise<Solution[]> {
	const { organisationId } = mustBeSignedIn(actor);
	if (organisationId === null) return [];

	return listDrafts(database(), organisationId, LIMIT_OF_ONE_ORGANISATION);
}

/** Listed offers of the organisation acted for that expire soon or expired not long ago, the soonest first. */
export async function listExpiring(actor: Actor, today: string): Promise<Solution[]> {
	const { organisationId } = mustBeSignedIn(actor);
	if (organisationId === null) return [];
	const from = daysAfter(today, -offerTimes.remindDaysAfter);
	const to = daysAfter(today, offerTimes.remindDaysBefore);

	return listEnding(database(), organisationId, { from, to }, LIMIT_OF_ONE_ORGANISATION);
}

/** The public ones among `ids`, in no order; what is gone or hidden is left out. */
export async function showSolutions(ids: readonly string[], tx = database()): Promise<Solution[]> {
	const found = await findSolutions(tx, ids);

	return found.filter((solution) => isPublic(solution.state));
}

export function listSolutionPage(
	_actor: Actor,
	request: ListRequest,
	help?: SearchHelp
): Promise<ListPage<Solution>> {
	return listRecordPage(database(), solutionListing, request, help);
}

/** How many open ones each organisation has, by its id. */
export function countSolutionsByOwner(): Promise<ReadonlyMap<string, number>> {
	return ownersOf(database(), solutionListing);
}

export function listSolutionsOf(_actor: Actor, organisationId: OrganisationId): Promise<Solution[]> {
	return listSolutionsOfOrganisation(database(), organisationId, LIMIT_OF_ONE_ORGANISATION);
}

export function countSolutions(): Promise<number> {
	return countSolutionsVisible(database());
}
