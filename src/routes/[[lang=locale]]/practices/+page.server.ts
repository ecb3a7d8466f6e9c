// The list of practices: searched, narrowed, in an order, page by page.
import { practiceList } from '#catalogue/practices';
import { listPracticePage } from '#catalogue/practices/server';
import { recordList } from '../view/record-list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	recordList({ url, kind: 'practice', offer: practiceList, locale: locals.locale }, (asked, help) =>
		listPracticePage(locals.actor, asked, help)
	);
