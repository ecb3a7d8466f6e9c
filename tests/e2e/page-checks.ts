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

/** What sticks out of the page sideways, also where it is cut off; a page may never be scrolled in two directions. */
export async function sidewaysFaults(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { clientWidth, scrollWidth } = document.documentElement;
		const elements = [...document.querySelectorAll('body *:not(svg *)')];
		const outside = elements.filter((element) => {
			const { left, right, width } = element.getBoundingClientRect();
			return width > 1 && (right > clientWidth + 1 || left < -1) && element.checkVisibility();
		});
		// Decoration may run over the edge; words and things to press may not.
		const needed = outside.filter(
			(element) => element.closest('[aria-hidden=true]') === null && !element.querySelector('svg')
		);
		const names = (scrollWidth > clientWidth ? outside : needed).map(
			(element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`
		);
		return names.length > 0
			? [`${scrollWidth} px wide in ${clientWidth} px: ${names.slice(0, 5).join(', ')}`]
			: [];
	});
}

/** 1280 px at 200 %: half as many CSS pixels, each twice as large. */
export async function zoomTwice(session: CDPSession): Promise<void> {
	const metrics = { width: 640, height: 450, deviceScaleFactor: 2, mobile: false };
	await session.send('Emulation.setDeviceMetricsOverride', metrics);
}

/** How an element and what lies round it are drawn: the parts that a sign of focus can change. */
function drawing(element: Element): string {
	const around = [
		element,
		element.parentElement,
		element.parentElement?.parentElement,
		element.firstElementChild
	];

	return around
		.map((one) => {
			if (!one) return '';
			const { outline, boxShadow, borderColor, stroke } = getComputedStyle(one);
			return [outline, boxShadow, borderColor, stroke].join();
		})
		.join(' | ');
}

function isOnScreen(element: Element): boolean {
	const { top, bottom, left, right, width, height } = element.getBoundingClientRect();

	return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 1 && height > 1;
}

type Stop = { at: number; name: string };

/** Everything that takes part in the order of the Tab key, by its number among all elements. */
function stops(page: Page): Promise<Stop[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('*')].flatMap((element, at) => {
			const interactive = element.matches(
				'a[href], button, input, select, textarea, summary, [tabindex="0"]'
			);
			const shown = element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled');
			return interactive && shown
				? [{ at, name: `${element.tagName} ${element.textContent.trim().slice(0, 40)}` }]
				: [];
		})
	);
}

/** Goes through the page with the Tab key: the skip link first, then everything, each time seen where one is. */
export async function expectKeyboardReach(page: Page): Promise<void> {
	const expected = await stops(page);
	expect(expected.length).toBeGreaterThan(10);
	const visited = new Set<number>();
	for (let step = 0; step < expected.length; step++) {
		await page.keyboard.press('Tab');
		const focused = page.locator(':focus');
		if (step === 0) await expect(focused).toHaveAttribute('href', '#main');
		if ((await focused.count()) === 0) break;
		const handle = await focused.elementHandle();
		const at = await focused.evaluate((element) => [...document.querySelectorAll('*')].indexOf(element));
		const name = expected.find((stop) => stop.at === at)?.name ?? `element ${at}`;
		expect(await handle.evaluate(isOnScreen), `${name} is on the screen when it has the focus`).toBe(true);
		const focusedDrawing = await handle.evaluate(drawing);
		// The browser goes on from here although nothing has the focus.
		await focused.evaluate((element: HTMLElement | SVGElement) => element.blur());
		expect(await handle.evaluate(drawing), `${name} looks different with the focus`).not.toBe(focusedDrawing);
		visited.add(at);
	}
	expect(
		expected.filter(({ at }) => !visited.has(at)).map(({ name }) => name),
		'never reached'
	).toEqual([]);
}
