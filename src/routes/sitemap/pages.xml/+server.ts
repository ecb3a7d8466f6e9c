// The pages that are always there.
import { fixedPages, sitemapPart } from '../../machines/sitemap.ts';
import { streamed } from '../../machines/streamed.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url }) => {
	const pages = fixedPages.map((path) => ({ path }));

	return streamed(request, sitemapPart(pages, url.origin), 'application/xml; charset=utf-8');
};
