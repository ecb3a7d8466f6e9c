// Measures pages per second over 5,000 needs with ten connections on this machine, without and with the cache of anonymous pages. Usage: node bench/load.ts
import { spawn } from 'node:child_process';
import type { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { importNeeds, listNeedPage } from '#catalogue/needs/server';
import { deliverEvents } from '#platform/server/events';
import { openInstallation, projectRoot, readSettings, showStep } from '#platform/server/installation';
import { connectReactions } from '../src/reactions.ts';
import { printFigures, quantile, type Figure } from './figures.ts';
import { writeGeneratedRecords } from './generated-records.ts';

const NEEDS = 5000;
const CONNECTIONS = 10;
const SECONDS = 10;
const WARM_UP_SECONDS = 3;
const PORT = 3977;
const SEARCHES = [
	'home care',
	'kotihoito',
	'snöröjning',
	'vandentiekis',
	'bibliotek',
	'wastewater',
	'bus',
	'ferry'
];
const COUNTRIES = ['FI', 'SE', 'LT', 'EE', 'LV', 'PL', 'DE', 'DK', 'NO', 'IS', 'IE'];

const operator = { kind: 'operator' } as const;
const hooks = { refuse: () => undefined, warn: () => undefined, progress: () => undefined };
const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'));
const installation = await openInstallation(readSettings({ TALKA_DATA: folder }), showStep);
try {
	connectReactions();
	const file = join(folder, 'generated.jsonl');
	await writeGeneratedRecords(file, NEEDS);
	await showStep('needs imported', () => importNeeds(operator, file, 'talka', hooks));
	await showStep('made ready for matching', deliverEvents);
	const addresses = await pageAddresses();
	await run('without a cache', { TALKA_PAGE_CACHE: 'off' }, addresses, { list: 400, item: 500, search: 150 });
	await run('with a cache of anonymous pages', {}, addresses, { list: 1500, item: 1500, search: 1500 });
} finally {
	await installation.close();
	rmSync(folder, { recursive: true, force: true });
}

type Kind = 'list' | 'item' | 'search';
type Addresses = Record<Kind, string[]>;

/** Many different ones of each kind, as many people would ask for. */
async function pageAddresses(): Promise<Addresses> {
	const list = COUNTRIES.map((country) => `/en/needs?country=${country}`);
	const item: string[] = [];
	let cursor: string | undefined;
	for (let page = 0; page < 10; page++) {
		const found = await listNeedPage(operator, { limit: 20, ...(cursor === undefined ? {} : { cursor }) });
		item.push(...found.items.map((need) => `/en/needs/${need.id}`));
		if (found.next === null) break;
		cursor = found.next;
		list.push(`/en/needs?${new URLSearchParams({ after: cursor })}`);
	}

	return {
		list: ['/en/needs', ...list],
		item,
		search: SEARCHES.map((text) => `/en/needs?${new URLSearchParams({ q: text })}`)
	};
}

async function run(
	title: string,
	environment: Record<string, string>,
	addresses: Addresses,
	targets: Record<Kind, number>
): Promise<void> {
	const figures: Figure[] = [];
	await withServer(environment, async () => {
		for (const kind of ['list', 'item', 'search'] as const) {
			await fire(addresses[kind], WARM_UP_SECONDS);
			const before = process.cpuUsage();
			const { perSecond, p95, kilobytes } = await fire(addresses[kind], SECONDS);
			const { user, system } = process.cpuUsage(before);
			const own = (user + system) / 1e6 / SECONDS / availableParallelism();
			figures.push(
				{ what: `${kind} pages`, value: perSecond, unit: '/s', target: targets[kind], better: 'higher' },
				{ what: `${kind} pages, p95 at this rate`, value: p95, unit: 'ms', target: 25, better: 'lower' }
			);
			const calm = await fire(addresses[kind], SECONDS / 2, targets[kind]);
			figures.push({
				what: `${kind} pages, p95 at ${targets[kind]} a second`,
				value: calm.p95,
				unit: 'ms',
				target: 25,
				better: 'lower'
			});
			console.log(
				`  ${kind}: ${kilobytes.toFixed(1)} kB a page; the measuring program took ${(own * 100).toFixed(0)} % of the machine`
			);
		}
	});
	printFigures(`Pages over ${NEEDS} needs, ${CONNECTIONS} connections, ${title}`, figures);
}

/** Ten connections, each asking for the next address as soon as it has the answer to the last, or at a `rate` a second in all. */
async function fire(
	addresses: readonly string[],
	duration: number,
	rate?: number
): Promise<{ perSecond: number; p95: number; kilobytes: number }> {
	const times: number[] = [];
	let bytes = 0;
	const shooting = autocannon({
		url: `http://127.0.0.1:${PORT}`,
		connections: CONNECTIONS,
		duration,
		...(rate !== undefined && { overallRate: rate }),
		headers: { 'accept-encoding': 'br' },
		requests: addresses.map((path) => ({ method: 'GET', path }))
	});
	// Its own types name a class of Node that they do not import.
	const hits: Pick<EventEmitter, 'on'> = shooting as unknown as EventEmitter;
	hits.on('response', (_client: unknown, _status: number, size: number, milliseconds: number) => {
		times.push(milliseconds);
		bytes += size;
	});
	const result = await shooting;
	const failed = result.non2xx + result.errors + result.timeouts;
	if (failed > 0) throw new Error(`${failed} requests failed`);

	return {
		perSecond: result.requests.total / result.duration,
		p95: quantile(times, 0.95),
		kilobytes: bytes / times.length / 1000
	};
}

async function withServer(environment: Record<string, string>, work: () => Promise<void>): Promise<void> {
	const server = spawn(process.execPath, [join(projectRoot(), 'cli', 'talka.ts'), 'start'], {
		env: { ...process.env, ...environment, TALKA_DATA: folder, PORT: String(PORT), TALKA_DEMO: 'off' },
		stdio: 'ignore'
	});
	try {
		await untilHealthy();
		await work();
	} finally {
		if (server.exitCode === null && server.kill('SIGTERM'))
			await new Promise((resolve) => server.once('exit', resolve));
	}
}

async function untilHealthy(): Promise<void> {
	for (let attempt = 0; attempt < 600; attempt++) {
		const answer = await fetch(`http://127.0.0.1:${PORT}/api/v1/health`).catch(() => null);
		if (answer?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	throw new Error('the server did not start');
}
