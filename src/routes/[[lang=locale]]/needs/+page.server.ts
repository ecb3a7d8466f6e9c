// The list of needs: searched, narrowed, in an order, page by page.
import { needList } from '#catalogue/needs';
import { listNeedPage } from '#catalogue/needs/server';
import { recordList } from '../view/record-list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	recordList({ url, kind: 'need', offer: needList, locale: locals.locale }, (asked, help) =>
		listNeedPage(locals.actor, asked, help)
	);
