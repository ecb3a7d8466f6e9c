// What is checked on a page whatever it shows: rules of accessibility, room on narrow screens, bytes received.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type CDPSession, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export type Look = { scheme: 'light' | 'dark'; width: number };

/** Counts what comes over the network, headers included, from now on. */
export async function countBytes(page: Page): Promise<{ session: CDPSession; received: () => number }> {
	const session = await page.context().newCDPSession(page);
	let bytes = 0;
	session.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
	});
	await session.send('Network.enable');

	return { session, received: () => bytes };
}

export async function show(page: Page, { scheme, width }: Look): Promise<void> {
	await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
	await page.setViewportSize({ width, height: 900 });
}

/** One line a fault: the rule, where, and what axe says about it. */
export async function accessibilityFaults(page: Page, except: string[] = []): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(RULES)
		.disableRules(except)
		.setLegacyMode()
		.analyze();

	return violations.flatMap(({ id, nodes }) =>
		nodes.map(
			({ target, failureSummary }) =>
				`${id} ${target.join(' ')} – ${(failureSummary ?? '').split('\n').at(1)?.trim() ?? ''}`
		)
	);
}

/** Elements that stick out of the page sideways; a page may never be scrolled in two directions. */
export async function sidewaysFaults(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { clientWidth, scrollWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const wide = [...document.querySelectorAll('body *')].filter(
			(element) => element.getBoundingClientRect().right > clientWidth + 1
		);
		const names = wide
			.slice(0, 5)
			.map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);

		return [`${scrollWidth} px wide in ${clientWidth} px: ${names.join(', ')}`];
	});
}

/** 1280 px at 200 %: half as many CSS pixels, each twice as large. */
export async function zoomTwice(session: CDPSession): Promise<void> {
	const metrics = { width: 640, height: 450, deviceScaleFactor: 2, mobile: false };
	await session.send('Emulation.setDeviceMetricsOverride', metrics);
}

type Focus = { at: number; name: string; visible: boolean; style: string };

/** What has the focus now: its number among all elements, whether it is on the screen, and how it and its surroundings are drawn. */
function focus(page: Page): Promise<Focus> {
	return page.evaluate(() => {
		const element = document.activeElement ?? document.body;
		const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
		const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
		const drawn = [
			element,
			element.parentElement,
			element.parentElement?.parentElement ?? null,
			element.querySelector('*')
		].map((one) => {
			if (!one) return '';
			const { outline, boxShadow, borderColor, stroke } = getComputedStyle(one);
			return [outline, boxShadow, borderColor, stroke].join();
		});

		return {
			at: [...document.querySelectorAll('*')].indexOf(element),
			name: `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40)}`,
			visible: inside && width > 1 && height > 1,
			style: element === document.body ? '' : drawn.join(' | ')
		};
	});
}

/** Everything that takes part in the order of the Tab key: number and what it looks like without the focus. */
function reachable(page: Page): Promise<Pick<Focus, 'at' | 'name'>[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('*')].flatMap((element, at) => {
			const interactive = element.matches(
				'a[href], button, input, select, textarea, summary, [tabindex="0"]'
			);
			const shown = element.checkVisibility({ visibilityProperty: true });
			return interactive && shown && !element.matches(':disabled')
				? [{ at, name: `${element.tagName} ${element.textContent.trim().slice(0, 40)}` }]
				: [];
		})
	);
}

/** Goes through the page with the Tab key: the skip link first, then everything, each time seen where one is. */
export async function expectKeyboardReach(page: Page): Promise<void> {
	const expected = await reachable(page);
	const visited = new Map<number, Focus>();
	let previous: Focus | null = null;
	for (let step = 0; step <= expected.length; step++) {
		await page.keyboard.press('Tab');
		const now = await focus(page);
		if (visited.size === 0) expect(now.name, 'the first stop').toMatch(/^a .+/);
		if (visited.size === 0) await expect(page.locator(':focus')).toHaveAttribute('href', '#main');
		if (now.style === '' || visited.has(now.at)) break;
		expect(now.visible, `${now.name} is on the screen when it has the focus`).toBe(true);
		expect(now.style, `${now.name} looks different with the focus`).not.toBe(
			await styleWithout(page, now.at)
		);
		visited.set(now.at, now);
		previous = now;
	}
	const missed = expected.filter(({ at }) => !visited.has(at)).map(({ name }) => name);
	expect(missed, `never reached; the last stop was ${previous?.name ?? 'none'}`).toEqual([]);
}

/** The same drawing as in `focus`, for an element that has lost the focus for a moment. */
function styleWithout(page: Page, at: number): Promise<string> {
	return page.evaluate((index) => {
		const element = document.querySelectorAll<HTMLElement | SVGElement>('*').item(index);
		element.blur();
		const drawn = [
			element,
			element.parentElement,
			element.parentElement?.parentElement ?? null,
			element.querySelector('*')
		].map((one) => {
			if (!one) return '';
			const { outline, boxShadow, borderColor, stroke } = getComputedStyle(one);
			return [outline, boxShadow, borderColor, stroke].join();
		});
		return drawn.join(' | ');
	}, at);
}
