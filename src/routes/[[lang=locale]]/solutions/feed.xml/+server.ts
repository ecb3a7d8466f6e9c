// The newest solutions as a feed.
import { listSolutionPage } from '#catalogue/solutions/server';
import { atomFeed, FEED_LENGTH } from '../../view/atom-feed.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const { items } = await listSolutionPage(locals.actor, { limit: FEED_LENGTH });

	return atomFeed('solution', items, locals.locale, url.origin);
};
