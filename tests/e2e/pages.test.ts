// Every page in every language: accessible, narrow enough, light enough, without script, usable with the keyboard alone.
import { expect, test as base } from '@playwright/test';
import {
	accessibilityFaults,
	countBytes,
	expectKeyboardReach,
	show,
	sidewaysFaults,
	zoomTwice,
	type Look
} from './page-checks.ts';
import { findSamples, pageTable, routesInTree, type Samples } from './page-table.ts';
import { locales } from './texts.ts';
import { originOf } from './visits.ts';

const test = base.extend<object, { samples: Samples }>({
	samples: [
		async ({ playwright }, use, { project }) => {
			const request = await playwright.request.newContext(
				project.use.baseURL === undefined ? {} : { baseURL: project.use.baseURL }
			);
			await use(await findSamples(request));
			await request.dispose();
		},
		{ scope: 'worker' }
	]
});

const WIDE = 1280;
const NARROW = 320;
const everyLook: Look[] = (['light', 'dark'] as const).flatMap((scheme) =>
	[WIDE, NARROW].map((width) => ({ scheme, width }))
);

/** The usual run sees each page in each language once, so that the four languages together see all four looks. */
function looksFor(page: number, language: number): Look[] {
	if (process.env['TALKA_MATRIX'] === 'full') return everyLook;

	return everyLook.filter((_look, index) => index === (page + language) % everyLook.length);
}

test('the table names every page of the source tree', () => {
	const named = new Set(pageTable.flatMap(({ route }) => (route === null ? [] : [route])));
	expect([...named].toSorted()).toEqual(routesInTree().toSorted());
});

for (const [number, entry] of pageTable.entries()) {
	for (const [language, locale] of locales.entries()) {
		test(`${entry.name} in ${locale}`, async ({ page, samples }) => {
			// For the only page whose address names no language.
			await page.context().addCookies([{ name: 'talka-locale', value: locale, url: originOf() }]);
			const { session, received } = await countBytes(page);
			const answer = await page.goto(entry.path(locale, samples));
			const bytesOfPage = received();
			expect(answer?.status()).toBe(entry.status ?? 200);

			await expect.soft(page.locator('html')).toHaveAttribute('lang', locale);
			await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCount(1);
			await expect.soft(page.locator('script')).toHaveCount(0);
			await expect
				.soft(page.locator('body'))
				.not.toContainText(/\{\w+\}|undefined|\[object|\b(front|answer|list|record|error)\.[a-z.-]+/);
			for (const look of looksFor(number, language)) {
				await show(page, look);
				expect.soft(await accessibilityFaults(page), `axe, ${look.scheme}, ${look.width} px`).toEqual([]);
			}
			await show(page, { scheme: 'light', width: NARROW });
			expect.soft(await sidewaysFaults(page), `${NARROW} px`).toEqual([]);
			await zoomTwice(session);
			expect.soft(await sidewaysFaults(page), '200 %').toEqual([]);

			// Browsers without a window ask for no icon, people's browsers do.
			await page.goto('/favicon.svg');
			expect(received(), 'bytes of the icon are counted').toBeGreaterThan(bytesOfPage);
			expect.soft(received(), 'bytes of a first visit').toBeLessThanOrEqual(entry.budget);
		});
	}
}

for (const name of ['front', 'answers']) {
	test(`${name}: everything can be reached with the Tab key and is seen`, async ({ page, samples }) => {
		const entry = pageTable.find((one) => one.name === name);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(entry?.path('fi', samples) ?? '');
		await expectKeyboardReach(page);
	});

	test(`${name}: accessible with every menu open`, async ({ page, samples }) => {
		const entry = pageTable.find((one) => one.name === name);
		for (const width of [WIDE, NARROW]) {
			await show(page, { scheme: 'light', width });
			await page.goto(entry?.path('lt', samples) ?? '');
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
