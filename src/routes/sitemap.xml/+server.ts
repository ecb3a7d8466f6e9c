// The index of all parts of the site map.
import { addressesOfLists } from '../machines/sitemap-lists.ts';
import { RECORDS_PER_PART, sitemapIndex, sitemapLists } from '../machines/sitemap.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url }) => {
	const parts = await Promise.all(
		sitemapLists.map(async (list) => {
			const starts = await addressesOfLists[list].starts(RECORDS_PER_PART);
			return starts.map((from) => `${list}-${from}`);
		})
	);
	const addresses = ['pages', ...parts.flat()].map((part) => `${url.origin}/sitemap/${part}.xml`);

	return new Response(sitemapIndex(addresses), {
		headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' }
	});
};
