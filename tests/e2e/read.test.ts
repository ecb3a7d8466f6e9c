// Reading: lists, records, organisations, languages and appearance, as a visitor goes through them.
import { expect, test } from '@playwright/test';
import { localeNames, locales, matchingText, pageText, plain, questions } from './texts.ts';
import { at, follow, listed, lists, originOf, storedQuestion } from './visits.ts';

for (const list of lists) {
	test(`${list} can be read through to the end, each record once`, async ({ page, request }) => {
		const t = pageText('en');
		const all = await listed(request, list);
		await page.goto(`/en/${list}`);
		const seen: string[] = [];
		const next = page.getByRole('link', { name: t('list.next') });
		for (;;) {
			const titles = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
			await expect(titles.first()).toBeVisible();
			const addresses = await titles.evaluateAll((links) =>
				links.map((link) => link.getAttribute('href') ?? '')
			);
			expect(addresses.length).toBeLessThanOrEqual(20);
			seen.push(...addresses);
			if ((await next.count()) === 0) break;
			await follow(page, next);
			await expect(titles.first()).not.toHaveAttribute('href', addresses[0] ?? '');
		}
		// Other journeys write meanwhile; what was there keeps its order, and nothing comes twice.
		const known = new Set(all.map((record) => record.page));
		expect(seen.filter((address) => known.has(address))).toEqual(all.map((record) => record.page));
		expect(new Set(seen).size).toBe(seen.length);
		if (all.length > 20) {
			await follow(page, page.getByRole('link', { name: t('list.first') }));
			await expect(page).toHaveURL(new RegExp(`/en/${list}$`));
		}
	});
}

for (const list of ['needs', 'solutions', 'practices'] as const) {
	test(`a page of ${list} says what, where, by whom, and leads to what fits`, async ({ page, request }) => {
		const t = pageText('en');
		const demo = (await listed(request, list)).find((record) =>
			JSON.stringify(record).includes('"Talka demo"')
		);
		await page.goto(demo?.page ?? '');
		const titles = typeof demo?.title === 'object' ? Object.values(demo.title) : [];
		expect(titles).toContain(plain(await page.getByRole('heading', { level: 1 }).textContent()));
		await expect(page.getByRole('navigation', { name: t('record.here') }).getByRole('link')).toHaveAttribute(
			'href',
			`/en/${list}`
		);
		for (const term of ['record.organisation', 'record.country', 'record.source'] as const) {
			await expect(
				page
					.getByRole('term')
					.filter({ hasText: t(term) })
					.first()
			).toBeVisible();
		}
		await expect(page.getByRole('main').getByText(t('record.demo'), { exact: true }).first()).toBeVisible();
		await follow(page, page.getByRole('link', { name: t('record.fits.action') }));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(matchingText('en')('answer.you-wrote'));
	});
}

test('a record in two languages can be read in the other one', async ({ page, request }) => {
	const records = (
		await Promise.all((['needs', 'solutions', 'practices'] as const).map((list) => listed(request, list)))
	).flat();
	const both = records.find(({ title }) => typeof title === 'object' && Object.keys(title).length > 1);
	expect(both, 'a demo record in two languages').toBeDefined();
	const titles = typeof both?.title === 'object' ? both.title : {};
	const path = (both?.page ?? '').replace('/en/', '/lt/');
	await page.goto(path);
	const heading = page.getByRole('heading', { level: 1 });
	const first = await heading.getAttribute('lang');
	const other = page.getByRole('main').locator('a[href*="in="]').first();
	const language = await other.getAttribute('hreflang');
	expect(language).not.toBe(first);
	await follow(page, other);
	await expect(heading).toHaveAttribute('lang', language ?? '-');
	expect(plain(await heading.textContent())).toBe(plain(titles[language ?? ''] ?? null));
	await expect(page.locator('html')).toHaveAttribute('lang', 'lt');
});

test('every page names itself in all languages', async ({ page }) => {
	for (const path of ['/sv', '/sv/needs', '/sv/privacy']) {
		await page.goto(path);
		await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${originOf()}${path}`);
		for (const locale of locales) {
			const address = `${originOf()}${path.replace('/sv', `/${locale}`)}`;
			await expect(page.locator(`link[rel=alternate][hreflang=${locale}]`)).toHaveAttribute('href', address);
		}
	}
});

test('the front page without a language speaks that of the cookie, else of the browser', async ({
	request
}) => {
	const asked = [
		{ headers: { 'accept-language': 'fi-FI,fi;q=0.9,en;q=0.8' }, locale: 'fi' },
		{ headers: { 'accept-language': 'zz, lt;q=0.5' }, locale: 'lt' },
		{ headers: { 'accept-language': 'ja' }, locale: 'en' },
		{ headers: { 'accept-language': 'fi', cookie: 'talka-locale=sv' }, locale: 'sv' },
		{ headers: { 'accept-language': 'fi', cookie: 'talka-locale=zz' }, locale: 'fi' }
	];
	for (const { headers, locale } of asked) {
		const answer = await request.get('/', { headers, maxRedirects: 0 });
		expect(answer.status()).toBe(200);
		expect(await answer.text()).toContain(`<html lang="${locale}"`);
		const vary = (answer.headers()['vary'] ?? '').toLowerCase();
		expect(vary).toContain('accept-language');
		expect(vary).toContain('cookie');
	}
});

test('the language can be changed on any page and is remembered', async ({ page, request }) => {
	const question = await storedQuestion(request, 'en', questions.en);
	for (const path of ['/en/needs', '/en/privacy', question]) {
		await page.goto(path);
		await page
			.getByRole('banner')
			.locator('summary', { hasText: pageText('en')('site.language') })
			.click();
		await follow(page, page.getByRole('banner').getByRole('link', { name: localeNames.fi, exact: true }));
		await expect(page).toHaveURL(`${originOf()}${path.replace('/en', '/fi')}`);
		await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
	}
	await page.goto('/');
	await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
});

test('dark is chosen once, looks as on a dark device, and can be taken back', async ({ page }) => {
	const t = pageText('en');
	const colours = () =>
		page
			.locator('body')
			.evaluate((body) => `${getComputedStyle(body).color} ${getComputedStyle(body).backgroundColor}`);
	await page.goto('/en/needs');
	const light = await colours();
	await page.emulateMedia({ colorScheme: 'dark' });
	const deviceDark = await colours();
	expect(deviceDark).not.toBe(light);
	await follow(page, page.getByRole('link', { name: t('look.light'), exact: true }));
	expect(await colours()).toBe(light);
	await page.emulateMedia({ colorScheme: 'light' });
	await follow(page, page.getByRole('link', { name: t('look.dark'), exact: true }));
	await expect(page).toHaveURL(`${originOf()}/en/needs`);
	expect(await colours()).toBe(deviceDark);
	await page.goto('/en/privacy');
	expect(await colours()).toBe(deviceDark);
	await follow(page, page.getByRole('link', { name: t('look.auto'), exact: true }));
	expect(await colours()).toBe(light);
});

test('pages hold no script, no style of their own, and load nothing from elsewhere', async ({
	page,
	request
}) => {
	const hosts = new Set<string>();
	page.on('request', (asked) => hosts.add(new URL(asked.url()).origin));
	const question = await storedQuestion(request, 'fi', questions.fi);
	const need = at(await listed(request, 'needs'), 0);
	for (const path of ['/', '/fi', question, '/fi/needs', need.page, '/fi/accessibility', '/fi/nothing']) {
		const answer = await page.goto(path);
		const html = (await answer?.text()) ?? '';
		expect(html, path).not.toMatch(
			/<script(?! type="application\/ld\+json")|<style|\sstyle=|\son\w+=|javascript:/i
		);
		const headers = answer?.headers() ?? {};
		expect(headers['content-security-policy']).toBe(
			"default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
		);
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['referrer-policy']).toBe('same-origin');
		expect(headers['permissions-policy']).toContain('camera=()');
	}
	expect([...hosts]).toEqual([originOf()]);
});

for (const list of ['needs', 'solutions', 'practices']) {
	test(`the ${list} are a feed that a news reader can follow`, async ({ page, request }) => {
		await page.goto(`/fi/${list}`);
		const address = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
		expect(address).toBe(`/fi/${list}/feed.xml`);
		const feed = await request.get(address ?? '');
		expect(feed.headers()['content-type']).toContain('application/atom+xml');
		const text = await feed.text();
		const isXml = await page.evaluate(
			(xml) => new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror') === null,
			text
		);
		expect(isXml).toBe(true);
		expect(text.match(/<entry /g)?.length).toBeGreaterThan(10);
	});
}
