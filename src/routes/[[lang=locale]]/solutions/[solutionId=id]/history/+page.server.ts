// The history of an offer, for everybody who may read it.
import { readableChange, type SolutionId } from '#catalogue/solutions';
import { showSolutionHistory } from '#catalogue/solutions/server';
import { namesOf } from '#actors/people/server';
import { historyView } from '../../../view/history-view.ts';
import { softTitle } from '../../../view/record-line.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { solution, versions } = await showSolutionHistory(locals.actor, params.solutionId as SolutionId);
	const names = await namesOf(versions.flatMap(({ personId }) => (personId ? [personId] : [])));
	const readable = versions.map((version) => ({
		...version,
		changes: version.changes.map((change) => readableChange(change, locals.locale))
	}));

	return {
		solution: { id: solution.id, language: solution.language },
		title: await softTitle(solution, locals.locale),
		versions: historyView(readable, names, locals.locale)
	};
};
