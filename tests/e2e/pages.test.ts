// Every page in every language: accessible, narrow enough, light enough, without script, usable with the keyboard alone.
import { expect, test as base, type CDPSession, type Page } from '@playwright/test';
import {
	accessibilityFaults,
	countBytes,
	expectKeyboardReach,
	show,
	sidewaysFaults,
	zoomTwice,
	type Look
} from './page-checks.ts';
import { makeWorld, type World } from './page-samples.ts';
import type { PageEntry } from './page-entry.ts';
import { pageTable, routesInTree } from './page-table.ts';
import { locales, type CoreLocale as Locale } from './texts.ts';
import { follow, originOf } from './visits.ts';

const test = base.extend<object, { world: World }>({
	world: [
		async ({ browser }, use) => {
			await use(await makeWorld(browser, originOf()));
		},
		{ scope: 'worker', timeout: 120_000 }
	]
});

/** Keys and values that were never turned into words. */
const NO_WORDS =
	/\{\w+\}|undefined|\[object|\b(front|answer|list|record|error|need|solution|practice|match|account|members|waiting|admin|nav|acting|history|person|organisation|actor|membership|role|form)\.[a-z]+[a-z.-]*/;
const isFull = process.env['TALKA_MATRIX'] === 'full';
/** The languages whose words are longest: room is looked at in them on every page. */
const LONG_WORDS: readonly Locale[] = ['fi', 'lt'];
const WIDE = 1280;
const NARROW = 320;
const everyLook: Look[] = (['light', 'dark'] as const).flatMap((scheme) =>
	[WIDE, NARROW].map((width) => ({ scheme, width }))
);

/** The usual run sees each page in each language once, so that the four languages together see all four looks. */
function looksFor(page: number, language: number): Look[] {
	if (isFull) return everyLook;

	return everyLook.filter((_look, index) => index === (page + language) % everyLook.length);
}

/** One more state of a page is another language's turn each time. */
function localesFor(entry: PageEntry, page: number): readonly Locale[] {
	if (!entry.isState || isFull) return locales;

	return locales.filter((_locale, language) => language === page % locales.length);
}

/** The page of the table as the person who may see it sees it; a wrong form is sent first. */
async function open(
	page: Page,
	entry: PageEntry,
	locale: Locale,
	{ samples, cookies }: World
): Promise<void> {
	if (entry.as) await page.context().addCookies(cookies[entry.as]);
	// For the only page whose address names no language.
	await page.context().addCookies([{ name: 'talka-locale', value: locale, url: originOf() }]);
	const answer = await page.goto(entry.path(locale, samples));
	expect(answer?.status()).toBe(entry.status ?? 200);
	if (!entry.wrong) return;

	const [first = ''] = Object.keys(entry.wrong);
	const form = page.locator('main form').filter({ has: page.locator(`[name="${first}"]`) });
	for (const [name, text] of Object.entries(entry.wrong)) await form.locator(`[name="${name}"]`).fill(text);
	await follow(page, form.getByRole('button').first());
	await expect(page.locator('.ds-error-summary, .ds-alert').first()).toBeVisible();
}

test('the table names every page of the source tree', () => {
	const named = new Set(pageTable.flatMap(({ route }) => (route === null ? [] : [route])));
	expect([...named].toSorted()).toEqual(routesInTree().toSorted());
});

test('pages for reading link one style sheet, lists and maps a second, so that nobody loads the look of forms for nothing', async ({
	page,
	world
}) => {
	const sheets = [
		['/en', 1],
		[`/en${world.samples.needs}`, 1],
		['/en/needs', 2]
	] as const;
	for (const [path, count] of sheets) {
		const answer = await page.goto(path);
		await expect(page.locator('link[rel=stylesheet]'), path).toHaveCount(count);
		// Each is named in the header too, so that a slow line asks for it at once.
		expect(answer?.headers()['link']?.match(/rel=preload/g)).toHaveLength(count);
	}
});

/** The usual run goes through the languages of a page in one visit, which is cheaper; the full one begins each afresh. */
function visitsOf(entry: PageEntry, number: number): readonly (readonly Locale[])[] {
	const wanted = localesFor(entry, number);
	const turned = wanted.map((_locale, at) => wanted[(at + number) % wanted.length] ?? 'en');

	return isFull ? wanted.map((locale) => [locale]) : [turned];
}

for (const [number, entry] of pageTable.entries()) {
	for (const visit of visitsOf(entry, number)) {
		test(`${entry.name} in ${visit.join(', ')}`, async ({ page, world }) => {
			test.slow(visit.length > 1);
			const { session, received } = await countBytes(page);
			for (const [index, locale] of visit.entries()) {
				await open(page, entry, locale, world);
				const bytesOfPage = received();
				await expectWords(page, locale);
				for (const look of looksFor(number, locales.indexOf(locale))) {
					await show(page, look);
					expect
						.soft(await accessibilityFaults(page), `axe, ${locale}, ${look.scheme}, ${look.width} px`)
						.toEqual([]);
				}
				if (isFull || index === 0 || LONG_WORDS.includes(locale)) await expectRoom(page, session, locale);
				if (index > 0) continue;

				// Browsers without a window ask for no icon, people's browsers do.
				await page.goto('/favicon.svg');
				await expect
					.poll(received, { message: 'bytes of the icon are counted' })
					.toBeGreaterThan(bytesOfPage);
				expect.soft(received(), 'bytes of a first visit').toBeLessThanOrEqual(entry.budget);
			}
		});
	}
}

async function expectWords(page: Page, locale: Locale): Promise<void> {
	await expect.soft(page.locator('html')).toHaveAttribute('lang', locale);
	await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	// Facts for search engines stand in an element of this name, but no browser runs them.
	await expect.soft(page.locator('script:not([type="application/ld+json"])')).toHaveCount(0);
	await expect.soft(page.locator('body')).not.toContainText(NO_WORDS);
}

async function expectRoom(page: Page, session: CDPSession, locale: Locale): Promise<void> {
	await show(page, { scheme: 'light', width: NARROW });
	expect.soft(await sidewaysFaults(page), `${locale}, ${NARROW} px`).toEqual([]);
	await zoomTwice(session);
	expect.soft(await sidewaysFaults(page), `${locale}, 200 %`).toEqual([]);
	await session.send('Emulation.clearDeviceMetricsOverride');
}

function entryOf(name: string): PageEntry {
	const entry = pageTable.find((one) => one.name === name);
	if (!entry) throw new Error(`The table has no ${name}.`);

	return entry;
}

for (const name of ['front', 'answers', 'need, part service', 'what waits']) {
	test(`${name}: everything can be reached with the Tab key and is seen`, async ({ page, world }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await open(page, entryOf(name), 'fi', world);
		await expectKeyboardReach(page);
	});
}

for (const name of ['front', 'answers', 'what waits']) {
	test(`${name}: accessible with every menu open`, async ({ page, world }) => {
		for (const width of [WIDE, NARROW]) {
			await show(page, { scheme: 'light', width });
			await open(page, entryOf(name), 'lt', world);
			for (const menu of await page.locator('summary:visible').all()) {
				await menu.click();
				// An open menu lies over what is below it until it is closed again.
				expect
					.soft(await accessibilityFaults(page, ['target-size']), `${width} px, ${await menu.innerText()}`)
					.toEqual([]);
				expect.soft(await sidewaysFaults(page), `${width} px, ${await menu.innerText()}`).toEqual([]);
				await menu.click();
			}
		}
	});
}
