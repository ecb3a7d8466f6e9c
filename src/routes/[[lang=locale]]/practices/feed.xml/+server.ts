// The newest practices as a feed.
import { listPracticePage } from '#catalogue/practices/server';
import { atomFeed, FEED_LENGTH } from '../../view/atom-feed.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const { items } = await listPracticePage(locals.actor, { limit: FEED_LENGTH });

	return atomFeed('practice', items, locals.locale, url.origin);
};
