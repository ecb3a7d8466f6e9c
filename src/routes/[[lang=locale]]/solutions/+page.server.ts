// The list of solutions: searched, narrowed, in an order, page by page.
import { solutionList } from '#catalogue/solutions';
import { listSolutionPage } from '#catalogue/solutions/server';
import { recordList } from '../view/record-list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	recordList({ url, kind: 'solution', offer: solutionList, locale: locals.locale }, (asked, help) =>
		listSolutionPage(locals.actor, asked, help)
	);
