// Reads solutions for pages and for the modules above.
import { database } from '#platform/server/db';
import { pageOf, type Page, type PageRequest } from '#commons/records/server';
import type { Actor, OrganisationId } from '#actors/organisations';
import { isPublic, type Solution, type SolutionId } from '../solution.ts';
import { mustBeReadable } from './policy.ts';
import {
	countSolutionsVisible,
	findSolution,
	findSolutions,
	listSolutions,
	listSolutionsOfOrganisation
} from './queries.ts';

const LIMIT_OF_ONE_ORGANISATION = 100;

export async function showSolution(actor: Actor, id: SolutionId): Promise<Solution> {
	const solution = await findSolution(database(), id);
	mustBeReadable(actor, solution);

	return solution;
}

/** The public ones among `ids`, in no order; what is gone or hidden is left out. */
export async function showSolutions(ids: readonly string[], tx = database()): Promise<Solution[]> {
	const found = await findSolutions(tx, ids);

	return found.filter((solution) => isPublic(solution.state));
}

export function listSolutionPage(_actor: Actor, request: PageRequest): Promise<Page<Solution>> {
	return pageOf(request, (before, count) => listSolutions(database(), before, count));
}

export function listSolutionsOf(_actor: Actor, organisationId: OrganisationId): Promise<Solution[]> {
	return listSolutionsOfOrganisation(database(), organisationId, LIMIT_OF_ONE_ORGANISATION);
}

export function countSolutions(): Promise<number> {
	return countSolutionsVisible(database());
}
