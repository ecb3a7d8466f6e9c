// The newest needs as a feed.
import { listNeedPage } from '#catalogue/needs/server';
import { atomFeed, FEED_LENGTH } from '../../view/atom-feed.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const { items } = await listNeedPage(locals.actor, { limit: FEED_LENGTH });

	return atomFeed('need', items, locals.locale, url.origin);
};
