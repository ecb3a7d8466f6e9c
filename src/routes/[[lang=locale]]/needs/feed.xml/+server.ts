// The newest needs, or those of a search, as a feed.
import { needList } from '#catalogue/needs';
import { listNeedPage } from '#catalogue/needs/server';
import { recordFeed } from '../../view/atom-feed.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, url }) =>
	recordFeed({ url, kind: 'need', offer: needList, locale: locals.locale }, (asked, help) =>
		listNeedPage(locals.actor, asked, help)
	);
