// The publiccode.yml of an offer that everybody may read.
import type { Actor } from '#actors/organisations';
import { organisationsById } from '#actors/organisations/server';
import { publiccodeOf, type Publiccode } from '../publiccode.ts';
import type { Solution, SolutionId } from '../solution.ts';
import { showSolution } from './show-solution.ts';

/** Null where the offer is no open software. */
export async function showPubliccode(actor: Actor, id: SolutionId): Promise<Publiccode | null> {
	return publiccodeFor(await showSolution(actor, id));
}

export async function publiccodeFor(solution: Solution): Promise<Publiccode | null> {
	const organisations = await organisationsById([solution.organisationId]);

	return publiccodeOf(solution, organisations.get(solution.organisationId ?? '')?.name ?? null);
}
