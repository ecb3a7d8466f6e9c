// What one solution may fit, for its organisation.
import type { SolutionId } from '#catalogue/solutions';
import { showSolution } from '#catalogue/solutions/server';
import { matchesOfSolution } from '#journeys/matching/server';
import { matchListView } from '../../../matches/match-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, params }) => {
	const id = params.solutionId as SolutionId;
	const matches = await matchesOfSolution(actor, id, locale);

	return { view: await matchListView(await showSolution(actor, id), 'solution', matches, locale) };
};
