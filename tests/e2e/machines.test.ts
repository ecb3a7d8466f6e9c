// What programs get: facts in every page, pictures, feeds, the list of all pages, and lists in frames of other sites.
import { createServer } from 'node:http';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { pageText } from './texts.ts';
import { at, follow, listed, lists, originOf } from './visits.ts';

type Thing = { '@type': string } & Record<string, unknown>;

const types = {
	needs: ['Demand'],
	solutions: ['Service', 'SoftwareApplication', 'SoftwareSourceCode'],
	practices: ['Article'],
	organisations: ['ProfilePage']
} as const;
/** As TALKA_EMBED_ORIGINS in playwright.config.ts says. */
const allowedSite = originOf().replace(/\d+$/, (port) => String(Number(port) + 5000));

async function factsOf(page: Page): Promise<Thing[]> {
	const text = await page.locator('script[type="application/ld+json"]').textContent();
	const facts = JSON.parse(text ?? '') as { '@context': string; '@graph': Thing[] };
	expect(facts['@context']).toBe('https://schema.org');

	return facts['@graph'];
}

async function expectPicture(request: APIRequestContext, page: Page): Promise<void> {
	const address = await page.locator('meta[property="og:image"]').getAttribute('content');
	const answer = await request.get(address ?? '');
	expect(answer.status(), address ?? '').toBe(200);
	expect(answer.headers()['content-type']).toBe('image/png');
	const picture = await answer.body();
	expect(picture.subarray(1, 4).toString()).toBe('PNG');
	expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
	const etag = answer.headers()['etag'] ?? '';
	expect((await request.get(address ?? '', { headers: { 'if-none-match': etag } })).status()).toBe(304);
}

test('each page describes itself to programs, with a picture, and nothing of it is run', async ({
	page,
	request
}) => {
	const complaints: string[] = [];
	page.on('console', (message) => complaints.push(message.text()));
	for (const list of lists) {
		await page.goto(`/lt/${list}`);
		const shown = await factsOf(page);
		expect(shown.map((thing) => thing['@type'])).toEqual(['CollectionPage', 'BreadcrumbList']);
		expect(at(shown, 0)['mainEntity']).toMatchObject({ '@type': 'ItemList' });
		const { page: address } = at(await listed(request, list), 0);
		await page.goto(address.replace(/^.*\/(?=\w+\/[\w-]+$)/, '/fi/'));
		const things = await factsOf(page);
		expect(
			things.map((thing) => thing['@type']).some((type) => types[list].some((one) => one === type))
		).toBe(true);
		expect(things.map((thing) => thing['@type'])).toContain('BreadcrumbList');
		expect(JSON.stringify(things)).not.toContain('"Person"');
		await expect(page.locator('meta[property="og:locale"]')).toHaveAttribute('content', 'fi_FI');
		await expectPicture(request, page);
	}
	await page.goto('/sv');
	expect((await factsOf(page)).map((thing) => thing['@type'])).toEqual(['WebPage', 'WebSite']);
	await expectPicture(request, page);
	expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
	for (const nothing of [
		`need/${crypto.randomUUID()}`,
		'need/12',
		`nothing/${crypto.randomUUID()}`,
		'site/xx'
	])
		expect((await request.get(`/og/${nothing}.png`)).status(), nothing).toBe(404);
});

test('feeds say that nothing changed, and the list of all pages holds each record in each language', async ({
	request
}) => {
	for (const path of ['/fi/needs/feed.xml', '/sv/solutions/feed.xml?country=SE', '/lt/practices/feed.xml']) {
		const feed = await request.get(path);
		expect(feed.headers()['cache-control'], path).toContain('max-age=300');
		const again = await request.get(path, { headers: { 'if-none-match': feed.headers()['etag'] ?? '' } });
		expect(again.status(), path).toBe(304);
		expect(await again.text()).toBe('');
	}
	const robots = await (await request.get('/robots.txt')).text();
	const index = /^Sitemap: (.*)$/m.exec(robots)?.[1] ?? '';
	expect(index).toBe(`${originOf()}/sitemap.xml`);
	const parts = [...(await (await request.get(index)).text()).matchAll(/<loc>([^<]*)<\/loc>/g)].map(
		([, address]) => address ?? ''
	);
	const pages = await Promise.all(parts.map(async (part) => (await request.get(part)).text()));
	for (const list of lists) {
		const { id } = at(await listed(request, list), 0);
		for (const locale of ['en', 'fi', 'sv', 'lt'])
			expect(pages.join('')).toContain(`<loc>${originOf()}/${locale}/${list}/${id}</loc>`);
	}
	for (const nothing of ['needs-x', 'nothing-1', 'needs-999999999999'])
		expect((await request.get(`/sitemap/${nothing}.xml`)).status(), nothing).toBe(404);
});

/** A real server: what a test answers in a browser's place counts as no site, and may not frame this machine. */
async function site(port: number, paths: readonly string[]): Promise<{ origin: string; stop: () => void }> {
	const server = createServer((request, response) => {
		const path = paths[Number(request.url?.slice(1))] ?? '/';
		response.setHeader('content-type', 'text/html');
		response.end(
			`<!doctype html><title>Town</title><iframe src="${originOf()}${path}" title="list" height="700" sandbox="allow-top-navigation-by-user-activation"></iframe>`
		);
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const address = server.address();
	const taken = typeof address === 'object' ? address?.port : port;

	return { origin: `http://127.0.0.1:${taken}`, stop: () => void server.close() };
}

test('a list stands in a frame where the installation allows it, and nothing else anywhere', async ({
	page
}) => {
	const list = '/fi/embed/needs?limit=3';
	const pages = [list, '/fi/needs', '/fi/sign-in', '/fi/open-data/embed'];
	const [allowed, other] = await Promise.all([
		site(Number(URL.parse(allowedSite)?.port), pages),
		site(0, pages)
	]);
	const refused: string[] = [];
	page.on('console', (message) => refused.push(message.text()));
	const heading = page.frameLocator('iframe').getByRole('heading', { level: 1 });
	try {
		await page.goto(`${allowed.origin}/0`);
		await expect(heading).toHaveText(pageText('fi')('embed.needs'));
		await expect(page.frameLocator('iframe').getByRole('listitem')).toHaveCount(3);
		await expect(page.frameLocator('iframe').getByRole('banner')).toHaveCount(0);
		expect(refused).toEqual([]);
		for (const forbidden of [`${other.origin}/0`, ...[1, 2, 3].map((path) => `${allowed.origin}/${path}`)]) {
			const before = refused.length;
			await page.goto(forbidden);
			await expect.poll(() => refused.slice(before).join(' '), forbidden).toContain('frame-ancestors');
			expect(page.frames().map((frame) => frame.url())).not.toContain(originOf() + list);
		}
		await page.goto(`${allowed.origin}/0`);
		await page.frameLocator('iframe').getByRole('link').first().click();
		await expect(page, 'links open in the whole window').toHaveURL(new RegExp(`^${originOf()}/fi/needs/`));
	} finally {
		allowed.stop();
		other.stop();
	}
});

test('who wants a list on their own website chooses, looks and copies one line', async ({ page }) => {
	const t = pageText('sv');
	await page.goto('/sv/open-data');
	await follow(page, page.getByRole('link', { name: t('open-data.embed') }));
	await page.getByLabel(t('embed.what'), { exact: true }).selectOption({ label: t('embed.solutions') });
	await page.getByLabel(t('embed.how-many')).selectOption('3');
	await page.getByLabel(t('embed.language'), { exact: true }).selectOption('lt');
	await follow(page, page.getByRole('button', { name: t('embed.show') }));
	await expect(page.getByLabel(t('embed.line.text'))).toHaveValue(
		new RegExp(`^<iframe src="${originOf()}/lt/embed/solutions\\?limit=3" .*sandbox=.*></iframe>$`)
	);
	const preview = page.frameLocator('main iframe');
	await expect(preview.getByRole('heading', { level: 1 })).toHaveText(pageText('lt')('embed.solutions'));
	await expect(preview.getByRole('listitem')).toHaveCount(3);
	await expect(page.getByText(allowedSite)).toBeVisible();

	await page.goto('/sv/embed/needs?country=XX1');
	await expect(page.getByRole('main')).toContainText('country = XX1');
	await expect(page.getByRole('listitem')).toHaveCount(0);
	await expect(page.getByRole('link').first()).toHaveAttribute('href', /^\/sv\/needs/);
	expect((await page.context().cookies()).filter(({ name }) => name === 'talka-draft')).toEqual([]);
});
