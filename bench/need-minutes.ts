// Counts the minutes of questions from a text on the front page to a published need: every field and every word read. Usage: node bench/need-minutes.ts
import type { Locator, Page } from '@playwright/test';
import { questions } from '../tests/e2e/own-texts.ts';
import { openBrowser, removeFolder, startServer, temporaryFolder } from './browser.ts';
import { printFigures, type Figure } from './figures.ts';

/** Slow for a screen (people read 200 to 240 words a minute), since forms are read to be answered. */
const WORDS_A_MINUTE = 180;
/** Seconds to think and act, by kind of control; generous, and the same for everybody. */
const SECONDS = { line: 15, paragraph: 40, list: 12, group: 8, button: 3, page: 2 } as const;
const PARTS = 5;

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
		seconds += (await secondsOn(page)) + SECONDS.page;
		await Promise.all([page.waitForEvent('load'), button.click()]);
	};

	await page.goto(`/${locale}`);
	await page.locator('#ask').fill(questions[locale]);
	await Promise.all([page.waitForEvent('load'), page.locator('.ask button').click()]);
	await Promise.all([page.waitForEvent('load'), page.locator('.make-need button').click()]);
	for (let part = 0; part < PARTS; part++) {
		await fillEmpty(page);
		await next(page.locator('form.form button[type=submit]').first());
	}
	await next(page.locator('form[action="?/submit"] button'));
	await page.goto(`${page.url()}/check`);
	await next(page.locator('form[action="?/approve"] button'));
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

/** Every text field gets a sentence, so that nothing is skipped: the longest way through. */
async function fillEmpty(page: Page): Promise<void> {
	for (const field of await page.locator('main textarea, main input[type=text]').all()) {
		const name = (await field.getAttribute('name')) ?? '';
		if ((await field.inputValue()) !== '' || name === 'cpvOther') continue;
		const samples: Record<string, string> = {
			baselineValue: '41',
			baselineTarget: '30',
			wantedFrom: '2027-01',
			wantedTo: '2027-12'
		};
		await field.fill(samples[name] ?? 'Test');
	}
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
	const count = (selector: string) => main.locator(selector).count();
	const lines = await count('input[type=text], input[type=month]');
	const paragraphs = await count('textarea');
	const lists = await count('select');
	const groups = await count('fieldset');
	const acting =
		lines * SECONDS.line + paragraphs * SECONDS.paragraph + lists * SECONDS.list + groups * SECONDS.group;

	return (words / WORDS_A_MINUTE) * 60 + acting + SECONDS.button;
}
