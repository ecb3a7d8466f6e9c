// Lists as a visitor uses them: search, filters with counts, order, paging, the address as a saved search, wrong input.
// cspell:ignore kotihoito hemtjänst biblioteka kothoito etäkäynnit
import { expect, test, type Page } from '@playwright/test';
import { locales, needText, pageText, plain, type CoreLocale } from './texts.ts';
import { at, follow } from './visits.ts';

const words: Record<CoreLocale, string> = {
	en: 'home care',
	fi: 'kotihoito',
	sv: 'hemtjänst',
	lt: 'biblioteka'
};
const titles = (page: Page) => page.getByRole('main').locator('.records h2 a');
const shown = async (page: Page) => (await titles(page).allTextContents()).map(plain);
const promised = async (page: Page, locale: CoreLocale, title: 'country' | 'theme') => {
	const group = page.getByRole('heading', { name: pageText(locale)(`list.filter.${title}`), exact: true });
	const link = group.locator('xpath=following-sibling::ul[1]').getByRole('link').first();
	const [name = '', count = ''] = await link.locator('span').allTextContents();

	return { name, count: Number(count), link };
};

for (const locale of locales) {
	test(`in ${locale}: a search narrows step by step, keeps its address and can be followed`, async ({
		page,
		request
	}) => {
		const t = pageText(locale);
		await page.goto(`/${locale}/solutions`);
		await page.getByRole('searchbox', { name: t('list.search.solutions') }).fill(words[locale]);
		await follow(page, page.getByRole('button', { name: t('list.search.button') }));
		await expect(page).toHaveURL(/\?q=/);
		const found = await shown(page);
		expect(found.length).toBeGreaterThan(1);
		await expect(page.getByText(t('list.count.solutions', { count: found.length }))).toBeVisible();
		await expect(page.locator('.records mark').first()).toBeVisible();

		const country = await promised(page, locale, 'country');
		await follow(page, country.link);
		expect((await shown(page)).length).toBe(country.count);
		for (const title of await shown(page)) expect(found).toContain(title);
		await expect(page.getByRole('searchbox')).toHaveValue(words[locale]);

		await follow(page, page.getByRole('link', { name: t('list.sort.title') }));
		const saved = page.url();
		const sorted = await shown(page);
		await page.goto(`/${locale}`);
		await page.goto(saved);
		expect(await shown(page)).toEqual(sorted);
		const href = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
		const feed = await request.get(href ?? '');
		expect(feed.headers()['content-type']).toContain('atom+xml');
		expect([...(await feed.text()).matchAll(/<entry/g)]).toHaveLength(country.count);

		const chips = page.getByRole('navigation', { name: t('list.chips') }).getByRole('link');
		await follow(page, chips.filter({ hasText: country.name }));
		expect((await shown(page)).toSorted()).toEqual(found.toSorted());
		await follow(page, chips.first());
		await expect(page).toHaveURL(new RegExp(`/${locale}/solutions`));
		expect((await shown(page)).length).toBe(20);
	});
}

test('nothing found: the page says what to let go, how else to ask, and what was perhaps meant', async ({
	page,
	request
}) => {
	const t = pageText('en');
	await page.goto('/en/solutions?q=drone&country=IS');
	const none = page.getByRole('heading', { name: t('list.none') });
	await page.goto('/en/solutions?theme=snow-clearing&country=IS');
	await expect(none).toBeVisible();
	const way = page.getByRole('link', {
		name: t('list.none.without', { what: 'snow clearing', count: 0 }).replace(/0$/, '')
	});
	const count = Number(/\d+$/.exec((await way.textContent()) ?? '')?.[0]);
	await follow(page, way);
	expect((await shown(page)).length).toBe(Math.min(count, 20));

	await page.goto('/en/needs?q=kothoitto');
	await expect(none).toBeVisible();
	await expect(page.getByRole('link', { name: t('list.none.ask') })).toHaveAttribute(
		'href',
		/answers\?text=kothoitto/
	);
	await follow(page, page.getByRole('link', { name: t('list.did-you-mean', { words: 'kotihoidon' }) }));
	expect((await shown(page)).length).toBeGreaterThan(0);
	// Pages that carry the id of what they make are never kept for a second visitor.
	const idOf = async () => {
		const html = await (await request.get('/en/needs?q=qqqxxxzzz')).text();
		return /name="id" value="([^"]+)"/.exec(html)?.[1];
	};
	const first = await idOf();
	expect(first).toBeDefined();
	expect(await idOf()).not.toBe(first);
	await page.goto('/en/needs?q=qqqxxxzzz');
	await follow(page, page.getByRole('button', { name: needText('en')('need.new.from-answer') }));
	await expect(page).toHaveURL(/needs\/.+\/write/);
});

test('wrong addresses are answered with the list and a word on what was wrong', async ({ page, request }) => {
	const t = pageText('en');
	for (const query of [
		'page=1000000000',
		'country=&theme=',
		'colour=red',
		"q=%25_'%22%5C",
		'q=%00',
		'q=👵🏽',
		'q=the',
		'q=ש'
	]) {
		expect((await page.goto(`/en/needs?${query}`))?.status(), query).toBe(200);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.locator('.notice')).toHaveCount(0);
	}
	await page.goto('/en/needs?country=atlantis');
	await expect(
		page.getByText(t('list.fault.unknown', { filter: 'Country', value: 'atlantis' }))
	).toBeVisible();
	expect((await shown(page)).length).toBe(20);

	await page.goto('/en/needs');
	const next = (await page.getByRole('link', { name: t('list.next') }).getAttribute('href')) ?? '';
	const cursor = at(next.split('after='), 1);
	for (const other of [
		`solutions?after=${cursor}`,
		`needs?sort=title&after=${cursor}`,
		'needs?after=garbage'
	]) {
		await page.goto(`/en/${other}`);
		await expect(page.getByText(t('list.fault.cursor'))).toBeVisible();
		expect((await shown(page)).length).toBe(20);
	}

	const long = 'å'.repeat(1000);
	await page.goto(`/en/needs?q=${long}`);
	const box = page.getByRole('searchbox');
	await expect(box).toHaveValue(long);
	await expect(box).toHaveAttribute('aria-invalid', 'true');
	await expect(box).toHaveAccessibleDescription(
		new RegExp(t('list.search.too-long', { longest: 500 }).slice(0, 20))
	);

	for (const query of [
		'country=atlantis',
		`cursor=${cursor}&q=bus`,
		`q=${'a'.repeat(501)}`,
		'state=draft',
		'limit=0',
		'expiring=soon'
	]) {
		const answer = await request.get(`/api/v1/needs?${query}`);
		expect(answer.status(), query).toBe(422);
	}
	const few = (await (await request.get('/api/v1/needs?country=FI&limit=2')).json()) as {
		items: unknown[];
		total: number;
	};
	expect(few.items).toHaveLength(2);
	expect(few.total).toBeGreaterThan(2);
});

test('organisations are found by name and narrowed by what they have', async ({ page }) => {
	const t = pageText('en');
	await page.goto('/en/organisations');
	await page.getByRole('searchbox', { name: t('list.search.organisations') }).fill('norrskog');
	await follow(page, page.getByRole('button', { name: t('list.search.button') }));
	expect((await shown(page)).every((name) => name.includes('Norrskog'))).toBe(true);
	await page.goto('/en/organisations?sort=title');
	const having = page.getByRole('link', { name: t('list.has.needs') });
	const count = Number((await having.locator('.num').textContent()) ?? '');
	await follow(page, having);
	await expect(page.getByText(t('list.count.organisations', { count }))).toBeVisible();
});
