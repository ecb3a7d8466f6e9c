// The newest practices, or those of a search, as a feed.
import { practiceList } from '#catalogue/practices';
import { listPracticePage } from '#catalogue/practices/server';
import { recordFeed } from '../../view/atom-feed.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, url }) =>
	recordFeed({ url, kind: 'practice', offer: practiceList, locale: locals.locale }, (asked, help) =>
		listPracticePage(locals.actor, asked, help)
	);
