// GET /api/v1/practices: all public practices, or those of a search, in pages.
import { practiceList } from '#catalogue/practices';
import { listPracticePage } from '#catalogue/practices/server';
import { searchHelp } from '../../../[[lang=locale]]/view/search-help.ts';
import { readListRequest } from '../list-request.ts';
import { recordsJson } from '../record-json.ts';
import { onlyGet } from '../only-get.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals }) => {
	const asked = readListRequest(url, practiceList);
	if (asked instanceof Response) return asked;
	const help = searchHelp('practice', asked, locals.locale);
	const { items, next, total } = await listPracticePage(locals.actor, asked, help);
	const shown = await recordsJson(items, 'practices');

	return Response.json({ items: shown, next, total });
};

export const fallback = onlyGet;
