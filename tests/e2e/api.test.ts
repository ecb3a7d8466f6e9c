// The programming interface: the exact shapes that scripts and strangers rely on, and every way to be refused.
import { expect, test, type APIRequestContext } from '@playwright/test';
import { questions } from './texts.ts';
import { lists } from './visits.ts';

type Result = {
	kind: string;
	id: string;
	score: number;
	reasons: { kind: string; text: string }[];
	url: string;
};
type Answer = {
	query: {
		language: string;
		concepts: { id: string; label: string }[];
		cpv: { code: string; label: string; score: number }[];
	};
	results: Result[];
};
type Problem = {
	type: string;
	title: string;
	status: number;
	detail: string;
	errors: { pointer: string; detail: string }[];
};

const keys = (value: object) => Object.keys(value).toSorted();

function post(request: APIRequestContext, data: unknown, headers: Record<string, string> = {}) {
	const body = typeof data === 'string' ? data : JSON.stringify(data);
	return request.post('/api/v1/match', {
		data: Buffer.from(body),
		headers: { 'content-type': 'application/json', ...headers }
	});
}

async function matched(
	request: APIRequestContext,
	data: unknown,
	headers: Record<string, string> = {}
): Promise<Answer> {
	const answer = await post(request, data, headers);
	expect(answer.status(), await answer.text()).toBe(200);
	return (await answer.json()) as Answer;
}

test('an answer has exactly the promised shape', async ({ request }) => {
	const answer = await matched(request, { text: questions.fi, locale: 'en' });
	expect(keys(answer)).toEqual(['query', 'results']);
	expect(keys(answer.query)).toEqual(['concepts', 'cpv', 'language']);
	expect(answer.query.language).toBe('fi');
	expect(answer.query.concepts.length).toBeGreaterThan(0);
	for (const concept of answer.query.concepts) expect(keys(concept)).toEqual(['id', 'label']);
	const { cpv } = answer.query;
	expect(cpv.length).toBe(10);
	for (const subject of cpv) {
		expect(keys(subject)).toEqual(['code', 'label', 'score']);
		expect(subject.code).toMatch(/^\d{8}$/);
		expect(subject.score).toBeGreaterThanOrEqual(0);
		expect(subject.score).toBeLessThanOrEqual(1);
	}
	expect(new Set(cpv.map(({ code }) => code)).size).toBe(10);
	expect(new Set(cpv.map(({ code }) => code.slice(0, 2))).size).toBeGreaterThanOrEqual(5);
	expect(cpv.map(({ score }) => score)).toEqual(cpv.map(({ score }) => score).toSorted((a, b) => b - a));
});

test('results are ordered, complete and lead to their pages', async ({ request }) => {
	const { results } = await matched(request, { text: questions.fi, locale: 'fi', limit: 100 });
	expect(results.length).toBeGreaterThan(5);
	for (const result of results) {
		expect(keys(result)).toEqual([
			'country',
			'id',
			'kind',
			'language',
			'reasons',
			'score',
			'source',
			'sourceId',
			'title',
			'url'
		]);
		expect(['need', 'solution', 'practice']).toContain(result.kind);
		expect(result.score).toBeGreaterThan(0);
		expect(result.score).toBeLessThanOrEqual(1);
		expect(result.reasons.length).toBeGreaterThan(0);
		for (const reason of result.reasons) {
			expect(keys(reason)).toEqual(['kind', 'text']);
			expect(['concept', 'cpv', 'wording', 'place', 'term']).toContain(reason.kind);
			expect(reason.text.trim()).not.toBe('');
		}
	}
	const ordered = results.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
	expect(results.map(({ id }) => id)).toEqual(ordered.map(({ id }) => id));
	for (const { url } of results.slice(0, 5)) {
		expect(url).toMatch(/^\//);
		expect((await request.get(url)).status()).toBe(200);
	}
});

test('limit, kinds, language and locale do what they say', async ({ request }) => {
	const text = questions.en;
	expect((await matched(request, { text })).results.length).toBeLessThanOrEqual(20);
	expect((await matched(request, { text, limit: 1 })).results.length).toBe(1);
	expect((await matched(request, { text, limit: 100 })).results.length).toBeGreaterThan(20);
	const needs = await matched(request, { text, kinds: ['need'] });
	expect(new Set(needs.results.map(({ kind }) => kind))).toEqual(new Set(['need']));
	expect((await matched(request, { text, language: 'sv' })).query.language).toBe('sv');
	const labels = async (data: object, headers = {}) =>
		(await matched(request, { text, ...data }, headers)).query.concepts.map(({ label }) => label);
	const english = await labels({ locale: 'en' });
	expect(await labels({})).toEqual(english);
	expect(await labels({ locale: 'fi' })).not.toEqual(english);
	expect(await labels({}, { 'accept-language': 'fi' })).toEqual(await labels({ locale: 'fi' }));
	expect((await matched(request, { text: 'zzzz qqqq xxxx' })).results).toEqual([]);
	expect((await matched(request, { text: 'ä'.repeat(100_000) })).query.cpv.length).toBe(10);
});

const wrong: [string, unknown, string][] = [
	['no text', {}, '/text'],
	['text of blanks', { text: ' \n\t ' }, '/text'],
	['text too long', { text: 'a'.repeat(100_001) }, '/text'],
	['text no string', { text: 12 }, '/text'],
	['limit 0', { text: 'a', limit: 0 }, '/limit'],
	['limit 101', { text: 'a', limit: 101 }, '/limit'],
	['limit 1.5', { text: 'a', limit: 1.5 }, '/limit'],
	['limit as text', { text: 'a', limit: '5' }, '/limit'],
	['limit null', { text: 'a', limit: null }, '/limit'],
	['unknown kind', { text: 'a', kinds: ['need', 'person'] }, '/kinds/1'],
	['kinds no list', { text: 'a', kinds: 'need' }, '/kinds'],
	['language too long', { text: 'a', language: 'fin' }, '/language'],
	['language in capitals', { text: 'a', language: 'FI' }, '/language'],
	['unknown locale', { text: 'a', locale: 'xx' }, '/locale'],
	['a list', [], ''],
	['null', 'null', ''],
	['a number', '7', '']
];

for (const [name, data, pointer] of wrong) {
	test(`${name}: 422 that points at ${pointer || 'the whole'}`, async ({ request }) => {
		const answer = await post(request, data);
		expect(answer.status()).toBe(422);
		expect(answer.headers()['content-type']).toContain('application/problem+json');
		const problem = (await answer.json()) as Problem;
		expect(problem.status).toBe(422);
		const pointers = problem.errors.map((error) => error.pointer);
		expect(
			pointers.some((found) => found.startsWith(pointer)),
			pointers.join(' ')
		).toBe(true);
		for (const error of problem.errors) expect(keys(error)).toEqual(['detail', 'pointer']);
	});
}

for (const [name, body, status] of [
	['no JSON', '{"text": "a"', 400],
	['an empty body', '', 400],
	['not UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]).toString('latin1'), 400],
	['over 1 MiB', JSON.stringify({ text: 'a', more: 'b'.repeat(1024 * 1024) }), 413]
] as const) {
	test(`${name}: ${status} as a problem document`, async ({ request }) => {
		const data = name === 'not UTF-8' ? Buffer.from(body, 'latin1') : Buffer.from(body);
		const answer = await request.post('/api/v1/match', {
			data,
			headers: { 'content-type': 'application/json' }
		});
		expect(answer.status()).toBe(status);
		expect(answer.headers()['content-type']).toContain('application/problem+json');
		expect(((await answer.json()) as Problem).status).toBe(status);
	});
}

test('only POST asks what fits', async ({ request }) => {
	for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
		const answer = await request.fetch('/api/v1/match', {
			method,
			headers: { 'content-type': 'application/json' }
		});
		expect(answer.status(), method).toBe(405);
		expect(answer.headers()['allow']).toContain('POST');
		expect(answer.headers()['content-type']).toContain('application/problem+json');
	}
});

test('the label of a body does not matter, only what it holds', async ({ request }) => {
	for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-8']) {
		expect((await post(request, { text: 'home care' }, { 'content-type': type })).status(), type).toBe(200);
	}
});

for (const list of lists) {
	test(`${list} are listed page by page, each once, and odd requests are refused`, async ({ request }) => {
		const path = `/api/v1/${list}`;
		// Taken first: what other journeys write meanwhile stands before it and does not change its order.
		const whole = (await (await request.get(`${path}?limit=100`)).json()) as { items: { id: string }[] };
		const known = new Set(whole.items.map(({ id }) => id));
		const ids: string[] = [];
		for (let cursor: string | null = ''; cursor !== null;) {
			const answer = await request.get(
				`${path}?limit=7${cursor ? `&${new URLSearchParams({ cursor })}` : ''}`
			);
			const page = (await answer.json()) as { items: { id: string; page: string }[]; next: string | null };
			expect(keys(page)).toEqual(['items', 'next', 'total']);
			expect(page.items.length).toBeLessThanOrEqual(7);
			ids.push(...page.items.map(({ id }) => id));
			cursor = page.next;
		}
		expect(ids.filter((id) => known.has(id))).toEqual(whole.items.map(({ id }) => id));
		expect(new Set(ids).size).toBe(ids.length);
		for (const query of [
			'limit=0',
			'limit=101',
			'limit=a',
			'limit=-1',
			'limit=',
			'cursor=garbage',
			'cursor=%00'
		]) {
			const answer = await request.get(`${path}?${query}`);
			expect(answer.status(), query).toBe(422);
			expect(((await answer.json()) as Problem).errors[0]?.pointer, query).toBe(
				`?${query.split('=')[0] ?? ''}`
			);
		}
	});
}

test('health says that all is well, and in which version', async ({ request }) => {
	const answer = await request.get('/api/v1/health');
	expect(answer.status()).toBe(200);
	const health = (await answer.json()) as Record<string, unknown>;
	expect(keys(health)).toEqual(['status', 'version']);
	expect(health['status']).toBe('ok');
	expect(health['version']).toMatch(/^\d+\.\d+\.\d+/);
});
