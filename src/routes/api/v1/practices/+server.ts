// GET /api/v1/practices: all public practices, newest first, in pages.
import { listPracticePage } from '#catalogue/practices/server';
import { readPageRequest } from '../page-request.ts';
import { recordsJson } from '../record-json.ts';
import { onlyGet } from '../only-get.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals }) => {
	const request = readPageRequest(url);
	if (request instanceof Response) return request;
	const { items, next } = await listPracticePage(locals.actor, request);
	const shown = await recordsJson(items, 'practices');

	return Response.json({ items: shown, next });
};

export const fallback = onlyGet;
