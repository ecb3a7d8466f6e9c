// All needs, newest first.
import { countNeeds, listNeedPage } from '#catalogue/needs/server';
import { listRequest, listSteps } from '../view/list-page.ts';
import { recordLines } from '../view/record-line.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const [page, count] = await Promise.all([listNeedPage(locals.actor, listRequest(url)), countNeeds()]);
	const lines = await recordLines(page.items, 'need', locals.locale);

	return { lines, count, steps: listSteps(url, page.next) };
};
