// The map beside answers and lists: each pin leads to the item with its number; on a phone it comes after the list.
import { expect, test, type Page } from '@playwright/test';
import { matchingText, pageText, plain, questions } from './texts.ts';
import { ask } from './visits.ts';

const pinsOf = (page: Page) => page.locator('#map').getByRole('link');

/** Every pin names its numbers and titles, leads to the first of them, and can be met with a finger. */
async function expectPinsToLead(page: Page): Promise<number[]> {
	const numbers: number[] = [];
	for (const pin of await pinsOf(page).all()) {
		const name = plain(await pin.getAttribute('aria-label'));
		// "3. Title", or "5+1. 5, 9: Title; title" where several share a pin; it begins with what the pin shows.
		const [, sign = '', several] = /^([\d+–]+)\. (?:([\d, ]+): )?/.exec(name) ?? [];
		await expect(pin).toHaveText(sign);
		const own = (several ?? sign).split(', ').map(Number);
		for (const number of own.slice(0, 4)) {
			const title = plain(await page.locator(`#r${number}`).getByRole('heading').textContent());
			expect(name).toContain(title);
		}
		await expect(pin).toHaveAttribute('href', `#r${own[0]}`);
		const box = await pin.boundingBox();
		expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
		numbers.push(...own);
	}

	return numbers.toSorted((a, b) => a - b);
}

test('a pin leads to the answer and to the record of the list with its number', async ({ page }) => {
	await ask(page, 'fi', questions.fi);
	await expect(page.getByRole('group', { name: matchingText('fi')('answer.map-label') })).toBeVisible();
	expect((await expectPinsToLead(page)).length).toBeGreaterThan(0);

	await page.goto('/en/needs');
	const numbers = await expectPinsToLead(page);
	expect(new Set(numbers).size).toBe(numbers.length);
	const listed = await page.getByRole('main').locator('li[id^="r"]').count();
	expect(numbers.length).toBeGreaterThan(listed / 2);
	const notes = plain(await page.locator('#map').textContent());
	const left = [...notes.matchAll(/(\d+) of (\d+) are not on the map/g)].map(([, count]) => Number(count));
	expect(numbers.length + left.reduce((sum, count) => sum + count, 0)).toBe(listed);

	const last = pinsOf(page).last();
	await last.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`${(await last.getAttribute('href')) ?? ''}$`));
	await expect(page.locator('li:target')).toBeInViewport();
});

test('on a phone the map comes after the list, with a link to it on top', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('/sv/solutions');
	const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? 0;
	expect(await top('#map')).toBeGreaterThan(await top('li[id^="r"]:last-of-type'));
	const link = page.getByRole('link', { name: pageText('sv')('list.map-link') });
	expect(await link.boundingBox().then((box) => box?.y ?? 0)).toBeLessThan(await top('#r1'));
	await link.click();
	await expect(page.locator('#map')).toBeInViewport();
	await expectPinsToLead(page);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
