// Asking: a service owner writes a need in own words and gets answers with reasons, in all interface languages.
import { expect, test } from '@playwright/test';
import { locales, matchingText, pageText, plain, questions } from './texts.ts';
import { ask, at, choices, follow, questionBox, recordKinds, results, topics } from './visits.ts';

const fi = matchingText('fi');

test('a Finnish service owner finds solutions, neighbours and practices, each with a reason', async ({
	page
}) => {
	await ask(page, 'fi', questions.fi);
	await expect(page).toHaveURL(/\/fi\/answers\/[0-9a-f-]{36}$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
	await expect(questionBox(page)).toHaveValue(questions.fi);
	for (const kind of recordKinds) {
		await expect(
			page.getByRole('heading', { level: 2, name: fi(`answer.kind.${kind}`), exact: true })
		).toBeVisible();
		expect(await results(page, kind).count(), kind).toBeGreaterThan(0);
	}
	const languages = await results(page)
		.locator('.lang [lang]')
		.evaluateAll((tags) => tags.map((tag) => tag.getAttribute('lang')));
	expect(new Set(languages).size, `languages ${languages.join(' ')}`).toBeGreaterThanOrEqual(3);
	for (const result of await results(page).all()) {
		await expect(result.getByRole('heading', { level: 3 }).getByRole('link')).toBeVisible();
		expect(plain(await result.locator('.why').textContent()).length).toBeGreaterThan(3);
	}
});

test('a topic can be taken away and brought back', async ({ page }) => {
	await ask(page, 'fi', questions.fi);
	const before = await topics(page).allTextContents();
	expect(before.length).toBeGreaterThan(1);
	const first = plain(before[0] ?? '');
	await follow(page, topics(page).first());
	await expect(topics(page)).toHaveCount(before.length - 1);
	expect((await topics(page).allTextContents()).map(plain)).not.toContain(first);
	await expect(questionBox(page)).toHaveValue(questions.fi);
	await follow(
		page,
		page
			.getByRole('main')
			.getByRole('link', { name: fi('answer.bring-back', { concept: first }) })
			.first()
	);
	await expect(topics(page)).toHaveCount(before.length);
	expect((await topics(page).allTextContents()).map(plain)).toContain(first);
});

test('a filter by kind shows as many as it promised', async ({ page }) => {
	await ask(page, 'fi', questions.fi);
	const address = page.url();
	const kinds = await choices(page, 'fi', 'answer.kind');
	for (const { name, count } of kinds.slice(1)) {
		await page.goto(address);
		await follow(
			page,
			page.getByRole('complementary').getByRole('link', { name: new RegExp(`^${name} *${count}$`) })
		);
		await expect(results(page)).toHaveCount(Math.min(count, 20));
		await expect(page.getByRole('main').getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
	}
	expect(kinds.slice(1).reduce((sum, { count }) => sum + count, 0)).toBe(at(kinds, 0).count);
});

for (const title of ['answer.country', 'answer.in-language'] as const) {
	test(`a filter (${title}) shows as many as it promised and keeps the others`, async ({ page }) => {
		await ask(page, 'en', questions.en);
		const wanted = at(await choices(page, 'en', title), 1);
		await follow(page, wanted.link);
		const [all, ...kinds] = await choices(page, 'en', 'answer.kind');
		expect(all?.count).toBe(wanted.count);
		await expect(results(page)).toHaveCount(kinds.reduce((sum, { count }) => sum + Math.min(3, count), 0));
		for (const result of await results(page).all()) {
			await expect(result.locator('.record__meta')).toContainText(wanted.name);
		}
		const kind = at(kinds, 0);
		await follow(page, kind.link);
		await expect(results(page)).toHaveCount(Math.min(20, kind.count));
		const again = (await choices(page, 'en', title)).find(({ name }) => name === wanted.name);
		expect(again?.count).toBe(kind.count);
	});
}

test('from a result to its page, to its organisation, and back to the answers', async ({ page }) => {
	await ask(page, 'fi', questions.fi);
	const answers = page.url();
	const link = results(page, 'solution').first().getByRole('heading').getByRole('link');
	const title = plain(await link.textContent());
	await follow(page, link);
	await expect(page).toHaveURL(/\/fi\/solutions\/[0-9a-f-]{36}$/);
	expect(plain(await page.getByRole('heading', { level: 1 }).textContent())).toBe(title);
	await follow(page, page.locator('dl').getByRole('link').first());
	await expect(page).toHaveURL(/\/fi\/organisations\/[0-9a-f-]{36}$/);
	const titles = await page.getByRole('main').getByRole('heading', { level: 3 }).allTextContents();
	expect(titles.map(plain)).toContain(title);
	await page.goBack();
	await page.goBack();
	await expect(page).toHaveURL(answers);
	await expect(questionBox(page)).toHaveValue(questions.fi);
});

test('what others asked are links that are answered', async ({ page }) => {
	await page.goto('/en');
	const examples = page.getByRole('list', { name: pageText('en')('front.examples') }).getByRole('link');
	await expect(examples).toHaveCount(3);
	for (const at of [0, 1, 2]) {
		const text = plain(await examples.nth(at).textContent());
		await follow(page, examples.nth(at));
		await expect(page).toHaveURL(/\/en\/answers\?text=/);
		await expect(questionBox(page)).toHaveValue(text);
		expect(await results(page).count(), text).toBeGreaterThan(0);
		await page.goBack();
	}
});

test('an answer can be asked again with other words', async ({ page }) => {
	await ask(page, 'en', questions.en);
	await questionBox(page).fill('School transport for four pupils');
	await follow(page, page.getByRole('button', { name: matchingText('en')('answer.again') }));
	await expect(questionBox(page)).toHaveValue('School transport for four pupils');
});

for (const locale of locales) {
	test(`in ${locale}: question, answers and reasons in the language of the page`, async ({ page }) => {
		const t = matchingText(locale);
		await ask(page, locale, questions[locale]);
		await expect(page).toHaveURL(new RegExp(`/${locale}/answers/`));
		await expect(page.locator('html')).toHaveAttribute('lang', locale);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('answer.you-wrote'));
		for (const kind of recordKinds) {
			await expect(
				page.getByRole('heading', { level: 2, name: t(`answer.kind.${kind}`), exact: true })
			).toBeVisible();
		}
		expect(await results(page).count()).toBeGreaterThan(2);
		expect(await topics(page).count()).toBeGreaterThan(0);
	});
}
