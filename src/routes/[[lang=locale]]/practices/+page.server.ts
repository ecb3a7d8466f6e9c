// All practices, newest first.
import { countPractices, listPracticePage } from '#catalogue/practices/server';
import { listRequest, listSteps } from '../view/list-page.ts';
import { recordLines } from '../view/record-line.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const [page, count] = await Promise.all([
		listPracticePage(locals.actor, listRequest(url)),
		countPractices()
	]);
	const lines = await recordLines(page.items, 'practice', locals.locale);

	return { lines, count, steps: listSteps(url, page.next) };
};
