// GET /api/v1/organisations: all organisations, newest first, in pages.
import { listOrganisationPage } from '#actors/organisations/server';
import { readPageRequest } from '../page-request.ts';
import { onlyGet } from '../only-get.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals }) => {
	const request = readPageRequest(url);
	if (request instanceof Response) return request;
	const { items, next } = await listOrganisationPage(locals.actor, request);
	const shown = items.map(({ id, name, country, claimed }) => ({
		id,
		name,
		country,
		claimed,
		page: `/en/organisations/${id}`
	}));

	return Response.json({ items: shown, next });
};

export const fallback = onlyGet;
