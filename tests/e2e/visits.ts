// Steps that many journeys share: asking a question, reading what an answer shows, finding addresses to visit.
import { expect, type APIRequestContext, type Locator, type Page } from '@playwright/test';
import { matchingText, pageText, type Locale } from './texts.ts';

export const recordKinds = ['solution', 'need', 'practice'] as const;
export const lists = ['needs', 'solutions', 'practices', 'organisations'] as const;
export type List = (typeof lists)[number];

/** Writes a question on the front page and sends it with the button. */
export async function ask(page: Page, locale: Locale, text: string): Promise<void> {
	await page.goto(`/${locale}`);
	await questionBox(page).fill(text);
	await follow(page, page.getByRole('button', { name: pageText(locale)('front.button') }));
}

/** Clicks on what leads to another page and waits until that page is there as a whole. */
export async function follow(page: Page, link: Locator): Promise<void> {
	await Promise.all([page.waitForEvent('load'), link.click()]);
}

export function questionBox(page: Page): Locator {
	return page.getByRole('main').getByRole('textbox');
}

export function topics(page: Page): Locator {
	return page.getByRole('main').locator('a[data-removable]');
}

/** The numbered results of one kind, or of all. */
export function results(page: Page, kind?: (typeof recordKinds)[number]): Locator {
	const within = kind ? page.locator(`section[aria-labelledby="k-${kind}"]`) : page.getByRole('main');

	return within.locator('li[id^="r"]');
}

export type Choice = { name: string; count: number; link: Locator };

/** One list of filters beside the answers, as a reader sees it: what, and how many it promises. */
export async function choices(
	page: Page,
	locale: Locale,
	title: 'answer.kind' | 'answer.country' | 'answer.in-language'
) {
	const heading = page
		.getByRole('complementary')
		.getByRole('heading', { name: matchingText(locale)(title), exact: true });
	const links = heading.locator('xpath=following-sibling::ul[1]').getByRole('link');
	await expect(links.first()).toBeVisible();

	return Promise.all(
		(await links.all()).map(async (link): Promise<Choice> => {
			const [name = '', count = ''] = await link.locator('span').allTextContents();
			return { name, count: Number(count.replace(/\D/g, '')), link };
		})
	);
}

/** A record as the programming interface lists it. */
export type Listed = { id: string; title: string | Record<string, string>; page: string; language?: string };

export async function listed(request: APIRequestContext, list: List): Promise<Listed[]> {
	const all: Listed[] = [];
	for (let next: string | null = ''; next !== null;) {
		const answer = await request.get(`/api/v1/${list}?limit=100${next && `&cursor=${next}`}`);
		expect(answer.status()).toBe(200);
		const page = (await answer.json()) as { items: Listed[]; next: string | null };
		all.push(...page.items);
		next = page.next;
	}

	return all;
}

/** The address of a stored question, sent as the form of the front page sends it. */
export async function storedQuestion(
	request: APIRequestContext,
	locale: Locale,
	text: string
): Promise<string> {
	const answer = await send(request, `/${locale}/answers`, { text });
	expect(answer.status()).toBe(303);

	return answer.headers()['location'] ?? '';
}

export function send(
	request: APIRequestContext,
	path: string,
	form: Record<string, string>,
	origin = originOf()
) {
	return request.post(path, { form, headers: { origin, accept: 'text/html' }, maxRedirects: 0 });
}

export function originOf(): string {
	return `http://127.0.0.1:${process.env['TALKA_E2E_PORT'] ?? 3987}`;
}

/** The item that must be there; without it a test could pass by looking at nothing. */
export function at<Item>(items: readonly Item[], index: number): Item {
	const item = items[index];
	if (item === undefined) throw new Error(`There is no item ${index} among ${items.length}.`);

	return item;
}
