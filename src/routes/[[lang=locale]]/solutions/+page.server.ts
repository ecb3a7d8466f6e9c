// All solutions, newest first.
import { countSolutions, listSolutionPage } from '#catalogue/solutions/server';
import { listRequest, listSteps } from '../view/list-page.ts';
import { recordLines } from '../view/record-line.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const [page, count] = await Promise.all([
		listSolutionPage(locals.actor, listRequest(url)),
		countSolutions()
	]);
	const lines = await recordLines(page.items, 'solution', locals.locale);

	return { lines, count, steps: listSteps(url, page.next) };
};
