// One solution.
import type { SolutionId } from '#catalogue/solutions';
import { showSolution } from '#catalogue/solutions/server';
import { recordDetail } from '../../view/record-detail.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const solution = await showSolution(locals.actor, params.solutionId as SolutionId);
	const record = await recordDetail(solution, 'solution', locals.locale, url);

	return {
		record,
		solution: {
			trl: solution.trl,
			licence: solution.licence,
			expires: solution.expires,
			state: solution.state
		}
	};
};
