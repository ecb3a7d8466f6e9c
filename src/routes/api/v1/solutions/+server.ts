// GET /api/v1/solutions: all public solutions, or those of a search, in pages.
import { solutionList } from '#catalogue/solutions';
import { listSolutionPage } from '#catalogue/solutions/server';
import { searchHelp } from '../../../[[lang=locale]]/view/search-help.ts';
import { readListRequest } from '../list-request.ts';
import { recordsJson } from '../record-json.ts';
import { onlyGet } from '../only-get.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals }) => {
	const asked = readListRequest(url, solutionList);
	if (asked instanceof Response) return asked;
	const help = searchHelp('solution', asked, locals.locale);
	const { items, next, total } = await listSolutionPage(locals.actor, asked, help);
	const shown = await recordsJson(items, 'solutions');

	return Response.json({ items: shown, next, total });
};

export const fallback = onlyGet;
