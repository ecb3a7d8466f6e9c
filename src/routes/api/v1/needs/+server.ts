// GET /api/v1/needs: all public needs, newest first, in pages.
import { listNeedPage } from '#catalogue/needs/server';
import { readPageRequest } from '../page-request.ts';
import { recordsJson } from '../record-json.ts';
import { onlyGet } from '../only-get.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals }) => {
	const request = readPageRequest(url);
	if (request instanceof Response) return request;
	const { items, next } = await listNeedPage(locals.actor, request);
	const shown = await recordsJson(items, 'needs');

	return Response.json({ items: shown, next });
};

export const fallback = onlyGet;
