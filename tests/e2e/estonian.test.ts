// A language that was added by files alone: Estonian is offered, read, answered and refused in, and its pages hold.
import { expect, test, type Page } from '@playwright/test';
import divisions from '../../data/vocabulary/cpv-divisions.json' with { type: 'json' };
import { accessibilityFaults, show, sidewaysFaults } from './page-checks.ts';
import { pageText } from './texts.ts';
import { ask, at, follow, listed, originOf, questionBox } from './visits.ts';

// axe is a script, and pages without one are the same in every language.
test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, 'axe is a script');

const question = 'Eakate koduhooldus, kui vahemaad külade vahel on pikad';

test('Estonian can be chosen, and the front page, a list, an answer, a form and its refusals speak it', async ({
	page
}) => {
	const heading = page.getByRole('heading', { level: 1 });
	await test.step('the menu of languages leads there, and the page says so to machines', async () => {
		await page.goto('/en/needs');
		const banner = page.getByRole('banner');
		await banner.locator('summary', { hasText: pageText('en')('site.language') }).click();
		await follow(page, banner.getByRole('link', { name: 'Eesti', exact: true }));
		await expect(page).toHaveURL(/\/et\/needs$/);
		await expect(heading).toContainText('Vajadused');
		await expect(page.locator('link[rel=alternate][hreflang=et]')).toHaveAttribute(
			'href',
			`${originOf()}/et/needs`
		);
	});
	await test.step('the front page, and an answer with its reasons', async () => {
		await page.goto('/');
		await expect(heading).toHaveText('Mida teie teenus vajab?');
		await expectSound(page);
		await ask(page, 'et', ' ');
		await expect(questionBox(page)).toHaveAccessibleDescription(/Kirjuta, mida teie teenus vajab/);
		await questionBox(page).fill(question);
		await follow(page, page.getByRole('button', { name: 'Leia, kes saab aidata' }));
		await expect(page.getByRole('heading', { name: 'Lahendused' })).toBeVisible();
		await expect(page.getByText('Keel: eesti.')).toBeVisible();
		await expect(page.getByRole('main')).toContainText('koduhooldus');
		await expectSound(page);
	});
	await test.step('a need, with the names of its country and of what is bought', async () => {
		const needs = await listed(page.request, 'needs');
		await page.goto(at(needs, 0).page.replace('/en/', '/et/'));
		await expect(page.getByRole('term').filter({ hasText: 'Hanke ese' })).toBeVisible();
	});
	await test.step('the form of a need, and what it refuses', async () => {
		await page.goto('/et/needs/new');
		await expect(heading).toHaveText('Kirjelda vajadust');
		await follow(page, page.getByRole('main').getByRole('button', { name: 'Alusta' }));
		await expect(page.getByRole('link', { name: 'Kirjuta, mida teenus vajab' })).toBeVisible();
		await expectSound(page);
	});
	await test.step('what is not there', async () => {
		await page.goto('/et/nothing');
		await expect(heading).toHaveText('Lõng lõpeb siin');
	});
});

test('a browser and a program can ask for Estonian', async ({ request }) => {
	const front = await request.get('/', { headers: { 'accept-language': 'et-EE,et;q=0.9,en;q=0.5' } });
	expect(await front.text()).toContain('<html lang="et"');
	const data = { text: question, locale: 'et', limit: 1 };
	const answer = await request.post('/api/v1/match', { data });
	expect(answer.status()).toBe(200);
	const { query, results } = (await answer.json()) as {
		query: { language: string; cpv: { label: string }[] };
		results: { reasons: { text: string }[] }[];
	};
	expect(query.language).toBe('et');
	expect(at(at(results, 0).reasons, 0).text).toMatch(/^Mõlemas: /);
	const inEstonian: string[] = Object.values(divisions).map(({ et }) => et);
	for (const { label } of query.cpv) expect(inEstonian).toContain(label);
});

/** In Estonian to those who listen, and on a narrow screen without scrolling sideways. */
async function expectSound(page: Page): Promise<void> {
	await expect(page.locator('html')).toHaveAttribute('lang', 'et');
	await show(page, { scheme: 'light', width: 320 });
	expect(await sidewaysFaults(page)).toEqual([]);
	expect(await accessibilityFaults(page)).toEqual([]);
	await show(page, { scheme: 'light', width: 1280 });
}
