// GET /api/v1/needs: all public needs, or those of a search, in pages.
import { needList } from '#catalogue/needs';
import { listNeedPage } from '#catalogue/needs/server';
import { searchHelp } from '../../../[[lang=locale]]/view/search-help.ts';
import { readListRequest } from '../list-request.ts';
import { recordsJson } from '../record-json.ts';
import { onlyGet } from '../only-get.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals }) => {
	const asked = readListRequest(url, needList);
	if (asked instanceof Response) return asked;
	const help = searchHelp('need', asked, locals.locale);
	const { items, next, total } = await listNeedPage(locals.actor, asked, help);
	const shown = await recordsJson(items, 'needs');

	return Response.json({ items: shown, next, total });
};

export const fallback = onlyGet;
