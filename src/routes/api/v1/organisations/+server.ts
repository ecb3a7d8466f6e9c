// GET /api/v1/organisations: all organisations, or those of a search, in pages.
import { organisationList } from '#actors/organisations';
import { listOrganisationPage } from '#actors/organisations/server';
import { ownerCounts } from '../../../[[lang=locale]]/view/owner-counts.ts';
import { readListRequest } from '../list-request.ts';
import { onlyGet } from '../only-get.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals }) => {
	const asked = readListRequest(url, organisationList);
	if (asked instanceof Response) return asked;
	const { items, next, total } = await listOrganisationPage(locals.actor, asked, await ownerCounts());
	const shown = items.map(({ id, name, country, claimed }) => ({
		id,
		name,
		country,
		claimed,
		page: `/en/organisations/${id}`
	}));

	return Response.json({ items: shown, next, total });
};

export const fallback = onlyGet;
