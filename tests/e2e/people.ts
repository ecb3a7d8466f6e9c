// People in the browser tests: accounts of the demonstration, people who register, and each one's own browser.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test as base, type BrowserContextOptions, type Page } from '@playwright/test';
import { pageText, type Locale } from './texts.ts';
import { follow } from './visits.ts';

export type Account = { name: string; email: string; password: string; locale: Locale };

const demo = (name: string, email: string, locale: Locale): Account => ({
	name,
	email,
	locale,
	password: 'norrskog-demo-2026'
});

/** As `cli/demo-accounts.ts` makes them. */
export const accounts = {
	owner: demo('Karin Granlund', 'owner@norrskog.example', 'sv'),
	editor: demo('Elin Sandmark', 'editor@norrskog.example', 'sv'),
	viewer: demo('Mats Tallberg', 'viewer@norrskog.example', 'sv'),
	supplier: demo('Eero Lahtivuo', 'owner@etalahi.example', 'fi'),
	moderator: demo('Rasa Girėnė', 'moderator@talka.example', 'lt')
} as const;
export const norrskog = 'Norrskogs kommun';

type Visit = (who?: Account | null, options?: BrowserContextOptions) => Promise<Page>;

/** `visit` opens a browser of its own for each person; without an account it is a visitor's. */
export const test = base.extend<{ visit: Visit }>({
	visit: async ({ browser }, use) => {
		const opened: Page[] = [];
		await use(async (who = null, options = {}) => {
			const page = await (await browser.newContext(options)).newPage();
			opened.push(page);
			if (who) await signIn(page, who);
			return page;
		});
		await Promise.all(opened.map((page) => page.context().close()));
	}
});

/** On the page for signing in, whichever way the browser came there. */
export async function signInHere(page: Page, { email, password, locale }: Account): Promise<void> {
	const t = pageText(locale);
	await page.getByRole('textbox', { name: t('account.email') }).fill(email);
	await page.getByLabel(t('account.password')).fill(password);
	await follow(page, page.getByRole('main').getByRole('button', { name: t('nav.sign-in') }));
}

export async function signIn(page: Page, who: Account): Promise<void> {
	await page.goto(`/${who.locale}/sign-in`);
	await signInHere(page, who);
	await expect(page).toHaveURL(new RegExp(`/${who.locale}/account$`));
}

/** Somebody nobody knows yet; the address is used once. */
export function stranger(name: string, locale: Locale): Account {
	return {
		name,
		email: `${crypto.randomUUID().slice(0, 13)}@kaimas.example`,
		password: 'trys zali namai prie upes',
		locale
	};
}

/** Registers in the browser, opens the link in the mail and confirms; ends signed in. */
export async function register(page: Page, who: Account): Promise<void> {
	const t = pageText(who.locale);
	await page.goto(`/${who.locale}/register`);
	await page.getByRole('textbox', { name: t('account.name') }).fill(who.name);
	await page.getByRole('textbox', { name: t('account.email') }).fill(who.email);
	await page.getByLabel(t('account.password')).fill(who.password);
	await follow(page, page.getByRole('button', { name: t('account.register.button') }));
	await page.goto(await linkMailedTo(who.email));
	await follow(page, page.getByRole('button', { name: t('account.confirm.button') }));
	await expect(page).toHaveURL(new RegExp(`/${who.locale}/account$`));
}

/** Brings in an organisation; the person is its only owner. */
export async function foundOrganisation(page: Page, locale: Locale, name: string, country: string) {
	const t = pageText(locale);
	await page.goto(`/${locale}/organisations/new`);
	await page.getByRole('textbox', { name: t('account.new.name') }).fill(name);
	await page.getByRole('combobox', { name: t('record.country') }).selectOption(country);
	await follow(page, page.getByRole('button', { name: t('account.new.button') }));
	await expect(page.getByRole('region', { name: t('acting.label') })).toContainText(name);
}

/** The address in the newest mail to somebody, as the server without a mail server keeps it; without its origin. */
export async function linkMailedTo(email: string): Promise<string> {
	const folder = join(process.env['TALKA_E2E_DATA'] ?? '', 'outbox');
	const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
	for (const name of names.toReversed()) {
		const mail = JSON.parse(await readFile(join(folder, name), 'utf8')) as { to: string; text: string };
		const link = /https?:\/\/\S+/.exec(mail.text)?.[0];
		if (mail.to !== email || link === undefined) continue;
		const { pathname, search } = new URL(link);
		return `${pathname}${search}`;
	}
	throw new Error(`No mail to ${email}.`);
}
