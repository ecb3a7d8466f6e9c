// The newest solutions, or those of a search, as a feed.
import { solutionList } from '#catalogue/solutions';
import { listSolutionPage } from '#catalogue/solutions/server';
import { recordFeed } from '../../view/atom-feed.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, url }) =>
	recordFeed({ url, kind: 'solution', offer: solutionList, locale: locals.locale }, (asked, help) =>
		listSolutionPage(locals.actor, asked, help)
	);
