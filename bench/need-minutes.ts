// Counts the minutes of questions from a text on the front page to a published need: every field and every word read. Usage: node bench/need-minutes.ts
import type { Locator, Page } from '@playwright/test';
import { moreAbout, questions } from '../tests/e2e/own-texts.ts';
import { openBrowser, removeFolder, startServer, temporaryFolder } from './browser.ts';
import { printFigures, type Figure } from './figures.ts';

/** Silent reading of plain prose: 238 words a minute on average over 190 studies (Brysbaert 2019). */
const WORDS_READ_A_MINUTE = 238;
/** Typing on a telephone: 36 words a minute on average over 37,000 people (Palin and others 2019). */
const WORDS_TYPED_A_MINUTE = 36;
/** What an answer is assumed to take: one line, a box of two or three rows, a larger box. */
const WORDS_WRITTEN = { line: 3, short: 10, long: 40 } as const;
/** Seconds to think before writing, to check what is filled in already, to choose, to send and wait for the next page. */
const SECONDS = { think: 8, check: 5, list: 10, group: 8, send: 5 } as const;
const PARTS = 5;
const SAMPLES: Readonly<Record<string, string>> = {
	baselineValue: '41',
	baselineTarget: '30',
	wantedFrom: '2027-01',
	wantedTo: '2027-12'
};

const folder = temporaryFolder();
const server = await startServer(folder);
const browser = await openBrowser();
try {
	const figures: Figure[] = [];
	for (const locale of ['en', 'fi', 'sv', 'lt'] as const) figures.push(await minutesIn(locale));
	printFigures('From the text on the front page to a published need, with an account', figures);
} finally {
	await browser.close();
	await server.stop();
	removeFolder(folder);
}

async function minutesIn(locale: 'en' | 'fi' | 'sv' | 'lt'): Promise<Figure> {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.origin });
	const page = await context.newPage();
	await signIn(page, locale);
	let seconds = 0;
	const next = async (button: Locator) => {
		seconds += await secondsOn(page);
		await Promise.all([page.waitForEvent('load'), button.click()]);
	};

	await page.goto(`/${locale}`);
	await page.locator('#ask').fill(`${questions[locale]}. ${moreAbout[locale]}`);
	await Promise.all([page.waitForEvent('load'), page.locator('.ask button').click()]);
	await Promise.all([page.waitForEvent('load'), page.locator('.make-need button').click()]);
	for (let part = 0; part < PARTS; part++) {
		seconds += await secondsToFill(page);
		await next(page.locator('form.form button[type=submit]').first());
	}
	await next(page.locator('form[action="?/publish"] button'));
	const state = await page.locator('.weave [aria-current=step]').innerText();
	await context.close();
	if (seconds === 0 || !state) throw new Error('the need was not published');

	return {
		what: `minutes of questions in ${locale} (published: ${state.trim()})`,
		value: seconds / 60,
		unit: 'min',
		target: 12,
		better: 'lower'
	};
}

async function signIn(page: Page, locale: string): Promise<void> {
	await page.goto(`/${locale}/sign-in`);
	await page.locator('#f-email').fill('owner@norrskog.example');
	await page.locator('#f-password').fill('norrskog-demo-2026');
	await Promise.all([
		page.waitForEvent('load'),
		page.locator('form.form button[type=submit]').first().click()
	]);
}

async function secondsOn(page: Page): Promise<number> {
	const main = page.locator('main');
	const text = await main.evaluate((element) => {
		const copy = element.cloneNode(true) as HTMLElement;
		// The options of a long list are scanned, not read; the time for that is in the price of a list.
		for (const option of copy.querySelectorAll('option, textarea, datalist, .ds-sr-only')) option.remove();
		return copy.textContent;
	});
	const words = text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
	const lists = await main
		.locator('select')
		.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
	const groups = await main.locator('fieldset').count();

	const choosing = lists.reduce((sum, chosen) => sum + (chosen === '' ? SECONDS.list : SECONDS.check), 0);

	return (words / WORDS_READ_A_MINUTE) * 60 + choosing + groups * SECONDS.group + SECONDS.send;
}

/** Fills what is empty, so that nothing is skipped: the longest way through. Returns the seconds that takes a person. */
async function secondsToFill(page: Page): Promise<number> {
	let seconds = 0;
	for (const field of await page.locator('main textarea, main input[type=text]').all()) {
		const name = (await field.getAttribute('name')) ?? '';
		if ((await field.inputValue()) !== '') seconds += SECONDS.check;
		else {
			const rows = Number((await field.getAttribute('rows')) ?? 1);
			const size = rows === 1 ? 'line' : rows <= 3 ? 'short' : 'long';
			seconds += SECONDS.think + (WORDS_WRITTEN[size] / WORDS_TYPED_A_MINUTE) * 60;
			if (name !== 'cpvOther') await field.fill(SAMPLES[name] ?? 'Test');
		}
	}

	return seconds;
}
