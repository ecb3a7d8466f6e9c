// One part of the site map: the records of a list from a position on.
import { error } from '@sveltejs/kit';
import { addressesOfLists } from '../../machines/sitemap-lists.ts';
import { RECORDS_PER_PART, sitemapLists, sitemapPart } from '../../machines/sitemap.ts';
import { streamed } from '../../machines/streamed.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, request, url }) => {
	const list = sitemapLists.find((one) => one === params.list);
	if (list === undefined || !/^\d{1,15}$/.test(params.from)) error(404);
	const records = await addressesOfLists[list].list({ from: Number(params.from), count: RECORDS_PER_PART });
	if (records.length === 0) error(404);
	const pages = records.map(({ id, changed }) => ({ path: `/${list}/${id}`, changed }));

	return streamed(request, sitemapPart(pages, url.origin), 'application/xml; charset=utf-8');
};
