// The list of all pages for search engines (sitemaps.org): an index, and parts that each name at most 10,000 addresses.
import { locales } from '#platform/i18n';
import { asXml } from './xml.ts';

const MOST_ADDRESSES = 10_000;
/** Each record has a page in every language, and each of these is an address. */
export const RECORDS_PER_PART = Math.floor(MOST_ADDRESSES / locales.length);

export const sitemapLists = ['needs', 'solutions', 'practices', 'organisations'] as const;
export type SitemapList = (typeof sitemapLists)[number];

/** Pages that do not come from the database, below the language. */
export const fixedPages = [
	'',
	...sitemapLists.map((list) => `/${list}`),
	'/open-data',
	'/open-data/api',
	'/open-data/embed',
	'/accessibility',
	'/privacy'
] as const;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

export function sitemapIndex(addresses: readonly string[]): string {
	const parts = addresses.map((address) => `<sitemap><loc>${asXml(address)}</loc></sitemap>\n`);

	return `${HEAD}<sitemapindex ${NAMESPACE}>\n${parts.join('')}</sitemapindex>\n`;
}

export type SitemapPage = { path: string; changed?: Date };

/** Piece by piece: 10,000 addresses with their languages are some eight megabytes. */
export function* sitemapPart(pages: Iterable<SitemapPage>, origin: string): Generator<string> {
	yield `${HEAD}<urlset ${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
	for (const page of pages) yield addressesOf(page, origin);
	yield '</urlset>\n';
}

function addressesOf({ path, changed }: SitemapPage, origin: string): string {
	const addresses = locales.map((locale) => ({ locale, address: asXml(`${origin}/${locale}${path}`) }));
	const others = addresses
		.map(({ locale, address }) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address}"/>`)
		.join('');
	const day = changed ? `<lastmod>${changed.toISOString().slice(0, 10)}</lastmod>` : '';

	return addresses.map(({ address }) => `<url><loc>${address}</loc>${day}${others}</url>\n`).join('');
}
