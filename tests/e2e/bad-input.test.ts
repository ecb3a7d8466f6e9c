// Bad input: whatever a person writes, the page says what is wrong and loses nothing.
import { expect, test } from '@playwright/test';
import { locales, matchingText, pageText, questions, sentence, writings } from './texts.ts';
import { ask, follow, questionBox, results } from './visits.ts';

const LONGEST = 100_000;

for (const locale of locales) {
	test(`in ${locale}: an empty question is refused beside the field, and nothing is lost`, async ({
		page
	}) => {
		await ask(page, locale, ' \n ');
		await expect(page).toHaveURL(new RegExp(`/${locale}/answers$`));
		const message = matchingText(locale)('question.empty');
		const box = questionBox(page);
		await expect(page.getByText(message)).toBeVisible();
		await expect(box).toHaveAttribute('aria-invalid', 'true');
		await expect(box).toHaveAccessibleDescription(new RegExp(message.replace(/[?().]/g, '\\$&')));
		await expect(box).toHaveValue(' \n ');
		await box.focus();
		await expect(box).toBeFocused();
		await box.fill(questions[locale]);
		await follow(page, page.getByRole('button', { name: pageText(locale)('front.button') }));
		await expect(page).toHaveURL(/answers\/[0-9a-f-]{36}$/);
	});
}

test('50 kB of text are answered', async ({ page }) => {
	const text = sentence.repeat(Math.ceil(50_000 / sentence.length)).trim();
	await ask(page, 'fi', text);
	await expect(page).toHaveURL(/answers\/[0-9a-f-]{36}$/);
	await expect(questionBox(page)).toHaveValue(text);
	expect(await results(page).count()).toBeGreaterThan(0);
});

test('100,000 characters are taken, 100,001 are refused and kept', async ({ page }) => {
	await ask(page, 'en', 'ä'.repeat(LONGEST));
	await expect(page).toHaveURL(/answers\/[0-9a-f-]{36}$/);
	const text = 'ä'.repeat(LONGEST + 1);
	await ask(page, 'en', text);
	await expect(page.getByText(matchingText('en')('question.too-long', { longest: LONGEST }))).toBeVisible();
	await expect(questionBox(page)).toHaveAttribute('aria-invalid', 'true');
	expect((await questionBox(page).inputValue()).length).toBe(text.length);
});

test('any writing is text like any other', async ({ page }) => {
	await page.goto('/en');
	for (const [name, text] of Object.entries(writings)) {
		await test.step(name, async () => {
			const before = page.url();
			await questionBox(page).fill(text);
			await follow(page, page.getByRole('main').getByRole('button').first());
			await expect(page).not.toHaveURL(before);
			await expect(page).toHaveURL(/answers\/[0-9a-f-]{36}$/);
			await expect(questionBox(page)).toHaveValue(text);
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
			await expect(page.locator('script, #bold')).toHaveCount(0);
			await expect(page).not.toHaveTitle('taken');
		});
	}
});

test('where nothing fits, the page says so and what to change', async ({ page }) => {
	await ask(page, 'en', 'zzzz qqqq xxxx');
	const t = matchingText('en');
	await expect(page.getByRole('heading', { name: t('answer.empty.title') })).toBeVisible();
	await expect(page.getByText(t('answer.empty.say-more'))).toBeVisible();
	await expect(results(page)).toHaveCount(0);
	await page.goto(`/en/answers?${new URLSearchParams({ text: questions.en, country: 'AQ' })}`);
	await follow(page, page.getByRole('link', { name: t('answer.empty.filters') }));
	expect(await results(page).count()).toBeGreaterThan(0);
});

test('a text that is too long for an address is refused and kept', async ({ page }) => {
	const text = 'a'.repeat(2001);
	await page.goto(`/en/answers?text=${text}`);
	await expect(page.getByText(matchingText('en')('question.too-long', { longest: 2000 }))).toBeVisible();
	await expect(questionBox(page)).toHaveValue(text);
});

test('filters nobody offered are as if they were not there', async ({ page }) => {
	const text = questions.en;
	await page.goto(`/en/answers?${new URLSearchParams({ text })}`);
	const usual = await results(page).count();
	for (const odd of [
		'kind=everything',
		'country=finland',
		'language=%27%3B--',
		'without=%00%2C%3Cb%3E',
		'kind=&country=&language=&without=,,'
	]) {
		const answer = await page.goto(`/en/answers?${new URLSearchParams({ text })}&${odd}`);
		expect(answer?.status(), odd).toBe(200);
		await expect(results(page), odd).toHaveCount(usual);
	}
});

for (const locale of locales) {
	test(`in ${locale}: the page for what is not there leads on`, async ({ page }) => {
		const t = pageText(locale);
		const answer = await page.goto(`/${locale}/answers/${crypto.randomUUID()}`);
		expect(answer?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('error.404'));
		await follow(page, page.getByRole('main').getByRole('link', { name: t('error.front') }));
		await expect(page).toHaveURL(new RegExp(`/${locale}$`));
	});
}
