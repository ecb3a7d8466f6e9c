// Real answers of the programming interface and the downloads, held against the shapes that describe them.
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { importNeeds } from '#catalogue/needs/server';
import { importPractices } from '#catalogue/practices/server';
import { exportSolutions, importSolutions } from '#catalogue/solutions/server';
import { projectRoot } from '#platform/server/installation';
import { useTestDatabase } from '#tests/database';
import { aLine, fileOf, jsonLines, listening } from '#tests/lines';
import { runSql } from '#tests/sql';
import { GET as getFile } from '../../src/routes/data/[file]/+server.ts';
import { GET as getConcepts } from '../../src/routes/api/v1/concepts/+server.ts';
import { GET as getHealth } from '../../src/routes/api/v1/health/+server.ts';
import { GET as getNeeds } from '../../src/routes/api/v1/needs/+server.ts';
import { GET as getOrganisations } from '../../src/routes/api/v1/organisations/+server.ts';
import { GET as getPractices } from '../../src/routes/api/v1/practices/+server.ts';
import { GET as getSolutions } from '../../src/routes/api/v1/solutions/+server.ts';
import { POST as postMatch } from '../../src/routes/api/v1/match/+server.ts';
import { shapes, type ShapeName } from '../../src/routes/api/v1/described/shapes.ts';

useTestDatabase();
const operator = { kind: 'operator' } as const;
const { hooks } = listening();

type Asked = {
	path: string;
	method?: string;
	body?: string;
	headers?: Record<string, string>;
	file?: string;
};

/** The handlers take what SvelteKit gives them; only these parts of it are read. */
function asking(handler: (event: never) => Response | Promise<Response>) {
	return async ({ path, file = '', method = 'GET', ...init }: Asked): Promise<Response> => {
		const url = new URL(path, 'https://talka.example');
		const request = new Request(url, { method, ...init });
		const locals = { actor: { kind: 'visitor' }, locale: 'en' };
		return handler({ url, request, locals, params: { file } } as never);
	};
}

const json = async (answer: Response): Promise<unknown> => answer.json();
const download = (file: string, headers: Record<string, string> = {}, method = 'GET') =>
	asking(getFile)({ path: `/data/${file}`, file, headers, method });

beforeAll(async () => {
	const demo = (name: string) => join(projectRoot(), 'data', 'demo', `${name}.jsonl`);
	await importNeeds(operator, demo('needs'), 'talka', hooks);
	await importSolutions(operator, demo('solutions'), 'talka', hooks);
	await importPractices(operator, demo('practices'), 'talka', hooks);
});

describe('an answer has the shape that is described', () => {
	it.each([
		['NeedPage', getNeeds, '/api/v1/needs?limit=100'],
		['SolutionPage', getSolutions, '/api/v1/solutions?limit=100'],
		['PracticePage', getPractices, '/api/v1/practices?country=FI'],
		['OrganisationPage', getOrganisations, '/api/v1/organisations?limit=100'],
		['ConceptPage', getConcepts, '/api/v1/concepts?limit=100'],
		['Health', getHealth, '/api/v1/health'],
		['Problem', getNeeds, '/api/v1/needs?limit=0&country=XX'],
		['Problem', getConcepts, '/api/v1/concepts?limit=1000&kind=no']
	] as const)('%s', async (name: ShapeName, handler, path) => {
		const answer = await json(await asking(handler)({ path }));
		// What is not described would be taken off here.
		expect(v.parse(shapes[name], answer)).toEqual(answer);
		if (name.endsWith('Page')) expect(JSON.stringify(answer)).toContain('"items":[{');
	});

	it('MatchAnswer', async () => {
		const body = JSON.stringify({ text: 'Video calls instead of home visits' });
		const answer = await json(await asking(postMatch)({ path: '/api/v1/match', method: 'POST', body }));
		expect(v.parse(shapes.MatchAnswer, answer)).toEqual(answer);
	});
});

describe('concepts', () => {
	const Page = shapes.ConceptPage;
	const page = async (query: string) =>
		v.parse(Page, await json(await asking(getConcepts)({ path: `/api/v1/concepts?${query}` })));

	it('come page by page, each once', async () => {
		const ids: string[] = [];
		let next: string | null = '';
		while (next !== null) {
			const found: v.InferOutput<typeof Page> = await page(
				`limit=100${next === '' ? '' : `&cursor=${next}`}`
			);
			ids.push(...found.items.map(({ id }) => id));
			next = found.next;
		}
		expect(ids.length).toBe((await page('limit=1')).total);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('are not sent again to who has them', async () => {
		const path = '/api/v1/concepts';
		const etag = (await asking(getConcepts)({ path })).headers.get('etag') ?? '';
		const again = await asking(getConcepts)({ path, headers: { 'if-none-match': etag } });
		expect(again.status).toBe(304);
	});
});

describe('a download', () => {
	const linesOf = (text: string) => text.trim().split('\n');

	it.each([
		['needs.jsonl', 60],
		['solutions.jsonl', 60],
		['practices.jsonl', 20],
		['organisations.jsonl', 10],
		['concepts.jsonl', 100]
	])('%s has everything public, one object a line', async (file, atLeast) => {
		const lines = linesOf(await (await download(file)).text());
		expect(lines.length).toBeGreaterThanOrEqual(atLeast);
		for (const line of lines) expect(JSON.parse(line)).toMatchObject({ id: expect.any(String) as string });
	});

	it('comes packed where that is understood', async () => {
		const plain = await (await download('needs.jsonl')).text();
		const br = await download('needs.jsonl', { 'accept-encoding': 'gzip, deflate, br' });
		expect(br.headers.get('content-encoding')).toBe('br');
		expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()).toBe(plain);
		const gzip = await download('needs.jsonl', { 'accept-encoding': 'gzip, br;q=0' });
		expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(plain);
	});

	it('brought in again changes nothing', async () => {
		const lines = await (await download('solutions.jsonl')).text();
		const counts = await importSolutions(operator, fileOf(lines), 'talka', hooks);
		expect(counts).toMatchObject({ added: 0, changed: 0, rejected: 0, same: counts.read });
		const again = await Array.fromAsync(exportSolutions(operator));
		expect(again.map((line) => JSON.stringify(line))).toEqual(linesOf(lines));
	});

	it('has a tag that stays until something changes, a corrected import too', async () => {
		const tag = async () => (await download('practices.jsonl', {}, 'HEAD')).headers.get('etag') ?? '';
		const bring = (title: string) =>
			importPractices(operator, fileOf(jsonLines(aLine('tagged', { title: { en: title } }))), 'talka', hooks);
		const first = await tag();
		expect(await tag()).toBe(first);
		expect((await download('practices.jsonl', { 'if-none-match': first })).status).toBe(304);
		await bring('Ferry');
		const second = await tag();
		await bring('Ferry on call');
		expect(new Set([first, second, await tag()]).size).toBe(3);
	});

	it('holds nothing that is not public', async () => {
		await runSql`update needs set state = 'draft' where position = (select min(position) from needs)`;
		const [one] = await runSql`select source_id from needs where state = 'draft'`;
		expect(await (await download('needs.jsonl')).text()).not.toContain(
			`"id":"${String(one?.['source_id'])}"`
		);
	});

	it.each(['people.jsonl', 'needs.csv', '..', 'matches.jsonl'])('%s is not there', async (file) => {
		expect((await download(file)).status).toBe(404);
	});
});
