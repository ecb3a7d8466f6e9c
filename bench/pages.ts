// Measures pages: bytes of a first visit, largest paint on a slow line, and how long the server takes. Usage: node bench/pages.ts
import { randomUUID } from 'node:crypto';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { questions } from '../tests/e2e/own-texts.ts';
import { openBrowser, removeFolder, startServer, temporaryFolder } from './browser.ts';
import { printFigures, quantile, type Figure } from './figures.ts';

const VISITS = 5;
const REQUESTS = 200;
/** A poor line in the countryside and an old telephone. */
const SLOW_LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const CPU_SLOWER = 4;

/** `cookie` opens a page that only one browser may see. */
type Measured = { name: string; path: string; kilobytes: number; cookie?: { name: string; value: string } };

const folder = temporaryFolder();
const server = await startServer(folder);
const browser = await openBrowser();
try {
	const figures: Figure[] = [];
	for (const page of await pagesToMeasure()) figures.push(...(await figuresOf(browser, page)));
	printFigures(`Pages, first visit (median of ${VISITS}) and server (${REQUESTS} requests each)`, figures);
} finally {
	await browser.close();
	await server.stop();
	removeFolder(folder);
}

async function pagesToMeasure(): Promise<Measured[]> {
	const list = await fetch(`${server.origin}/api/v1/needs?limit=1`);
	const { items } = (await list.json()) as { items: { page: string }[] };
	const question = await fetch(`${server.origin}/fi/answers`, {
		method: 'POST',
		body: new URLSearchParams({ text: questions.fi }),
		headers: { origin: server.origin, accept: 'text/html' },
		redirect: 'manual'
	});

	const draft = await draftBegun();

	return [
		{ name: 'front', path: '/fi', kilobytes: 33 },
		{ name: 'answers', path: question.headers.get('location') ?? '', kilobytes: 42 },
		{ name: 'one need', path: items[0]?.page ?? '', kilobytes: 35 },
		{ name: 'list of needs', path: '/fi/needs', kilobytes: 35 },
		{ name: 'form (a need, part two)', kilobytes: 45, ...draft }
	];
}

/** A draft without an account: its longest part, and the cookie that opens it. */
async function draftBegun(): Promise<Pick<Measured, 'path' | 'cookie'>> {
	const begun = await fetch(`${server.origin}/fi/needs/new`, {
		method: 'POST',
		body: new URLSearchParams({ id: randomUUID(), text: questions.fi }),
		headers: { origin: server.origin, accept: 'text/html' },
		redirect: 'manual'
	});
	const [name = '', value = ''] =
		begun.headers
			.getSetCookie()
			.find((one) => one.startsWith('talka-draft='))
			?.split(';')[0]
			?.split('=') ?? [];

	return { path: (begun.headers.get('location') ?? '').replace('/gap', '/service'), cookie: { name, value } };
}

async function figuresOf(browser: Browser, measured: Measured): Promise<Figure[]> {
	const { name, kilobytes } = measured;
	const paints: number[] = [];
	let bytes = 0;
	for (let visit = 0; visit < VISITS; visit++) {
		const first = await firstVisit(browser, measured);
		paints.push(first.paint);
		bytes = Math.max(bytes, first.bytes);
	}
	const answers = await serverTimes(measured);

	return [
		{
			what: `${name}: received on a first visit`,
			value: bytes / 1000,
			unit: 'kB',
			target: kilobytes,
			better: 'lower'
		},
		{
			what: `${name}: largest contentful paint, 50 kB/s, 400 ms, CPU ×4`,
			value: quantile(paints, 0.5) / 1000,
			unit: 's',
			target: 1.5,
			better: 'lower'
		},
		{ what: `${name}: server, p95`, value: quantile(answers, 0.95), unit: 'ms', target: 50, better: 'lower' }
	];
}

async function firstVisit(
	browser: Browser,
	{ path, cookie }: Measured
): Promise<{ bytes: number; paint: number }> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fi-FI' });
	try {
		if (cookie) await context.addCookies([{ ...cookie, url: server.origin }]);
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		let bytes = 0;
		session.on('Network.loadingFinished', ({ encodedDataLength }) => {
			bytes += encodedDataLength;
		});
		await slowDown(session);
		await page.goto(`${server.origin}${path}`);
		const paint = await largestPaint(page);
		// A browser without a window asks for no icon; it belongs to a first visit.
		await page.goto(`${server.origin}/favicon.svg`);

		return { bytes, paint };
	} finally {
		await context.close();
	}
}

async function slowDown(session: CDPSession): Promise<void> {
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', SLOW_LINE);
	await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
}

/** Milliseconds from the start of the visit to the last candidate that the browser reports. */
function largestPaint(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				new PerformanceObserver((list) => {
					const last = list.getEntries().at(-1);
					if (last) setTimeout(() => resolve(last.startTime), 500);
				}).observe({ type: 'largest-contentful-paint', buffered: true });
			})
	);
}

async function serverTimes({ path, cookie }: Measured): Promise<number[]> {
	const headers = { 'accept-encoding': 'br', ...(cookie && { cookie: `${cookie.name}=${cookie.value}` }) };
	const times: number[] = [];
	for (let request = 0; request < REQUESTS; request++) {
		const began = performance.now();
		const answer = await fetch(`${server.origin}${path}`, { headers });
		await answer.arrayBuffer();
		if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
		times.push(performance.now() - began);
	}

	return times;
}
