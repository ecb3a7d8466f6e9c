// The list of all pages: each in every language, few enough in a part, and readable whatever the address.
import { describe, expect, it } from 'vitest';
import { locales } from '#platform/i18n';
import { RECORDS_PER_PART, sitemapIndex, sitemapPart } from './sitemap.ts';
import { asXml } from './xml.ts';

describe('a part of the site map', () => {
	it('names each page once for every language, and each time all of them', () => {
		const changed = new Date('2026-11-21T10:00:00Z');
		const text = [...sitemapPart([{ path: '/needs/a1', changed }], 'https://talka.example')].join('');
		expect(text.match(/<url>/g)).toHaveLength(locales.length);
		expect(text.match(/<xhtml:link /g)).toHaveLength(locales.length ** 2);
		expect(text).toContain('<loc>https://talka.example/fi/needs/a1</loc><lastmod>2026-11-21</lastmod>');
		expect(text).toContain('hreflang="sv" href="https://talka.example/sv/needs/a1"');
	});

	it('is written piece by piece and never names more than 10,000 addresses', () => {
		let made = 0;
		function* pages() {
			for (; made < RECORDS_PER_PART; made++) yield { path: `/needs/${made}` };
		}
		let addresses = 0;
		let pieces = 0;
		for (const piece of sitemapPart(pages(), 'https://talka.example')) {
			pieces++;
			addresses += piece.match(/<url>/g)?.length ?? 0;
			expect(made).toBeLessThanOrEqual(pieces);
		}
		expect(addresses).toBeLessThanOrEqual(10_000);
		expect(addresses).toBeGreaterThan(9_000);
	});
});

it('the index names each part', () => {
	expect(sitemapIndex(['https://talka.example/sitemap/needs-1.xml'])).toContain(
		'<sitemap><loc>https://talka.example/sitemap/needs-1.xml</loc></sitemap>'
	);
});

it('text in XML is never markup and never breaks it', () => {
	expect(asXml(`<a href="x">&'\u0000\uFFFE\uD800`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&apos;  \uFFFD');
});
