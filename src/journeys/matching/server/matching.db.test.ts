// A text finds the records that meet it, with reasons, and what may not be seen is not found.
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { importNeeds, listNeedPage } from '#catalogue/needs/server';
import { importPractices } from '#catalogue/practices/server';
import { importSolutions } from '#catalogue/solutions/server';
import { deliverEvents } from '#platform/server/events';
import { useTestDatabase } from '#tests/database';
import { aLine, fileOf, jsonLines, listening } from '#tests/lines';
import { runSql } from '#tests/sql';
import { answerText, forgetIndex, matchJson, matchText, reactions } from './index.ts';

useTestDatabase();
const operator = { kind: 'operator' } as const;
const visitor = { kind: 'visitor' } as const;
const all = ['need', 'solution', 'practice'] as const;
const FERRY =
	'We look for home care visits and remote monitoring of older people on an island without a bridge.';
const care = 'Home care for older people: remote monitoring and home visits in sparsely populated areas.';
const roads = 'Winter maintenance of roads: snow ploughing and gritting.';

function line(id: string, text: string, fields: Readonly<Record<string, unknown>> = {}) {
	return aLine(id, { title: { en: text }, description: { en: text }, ...fields });
}

async function bring(lines: {
	needs?: unknown[];
	solutions?: unknown[];
	practices?: unknown[];
}): Promise<void> {
	const { hooks } = listening();
	await importNeeds(operator, fileOf(jsonLines(...(lines.needs ?? []))), 'talka', hooks);
	await importSolutions(operator, fileOf(jsonLines(...(lines.solutions ?? []))), 'talka', hooks);
	await importPractices(operator, fileOf(jsonLines(...(lines.practices ?? []))), 'talka', hooks);
	await deliverEvents();
	forgetIndex();
}

const ask = (
	text: string,
	more: { limit?: number; kinds?: readonly ('need' | 'solution' | 'practice')[]; without?: string[] } = {}
) =>
	matchText(visitor, {
		text,
		locale: 'en',
		filters: { without: more.without },
		limit: more.limit ?? 20,
		kinds: more.kinds ?? all
	});

beforeAll(async () => {
	reactions();
	await bring({
		needs: [
			line('n-care', care),
			line('n-roads', roads),
			line('n-care-fi', care, { country: 'FI', language: 'en' })
		],
		solutions: [
			...Array.from({ length: 12 }, (_, at) => line(`s-care-${at}`, care, { country: at % 2 ? 'SE' : 'FI' })),
			line('s-roads', roads, { cpv: ['90620000'] })
		],
		practices: [line('p-care', care, { country: 'NO' }), line('p-roads', roads)]
	});
});

afterEach(() => forgetIndex());

describe('an answer', () => {
	it('holds every kind, each result with a reason, a score that falls, ties by id, and an absolute address', async () => {
		const { results } = await ask(FERRY, { limit: 100 });
		expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(all));
		expect(results.some(({ sourceId }) => sourceId === 'n-care')).toBe(true);
		for (const [at, result] of results.entries()) {
			expect(result.reasons.length).toBeGreaterThan(0);
			expect(result.reasons.every(({ text }) => text.trim() !== '')).toBe(true);
			expect(result.score).toBeGreaterThan(0);
			expect(result.score).toBeLessThanOrEqual(1);
			expect(result.url).toMatch(/^\/en\/(needs|solutions|practices)\/[0-9a-f-]{36}$/);
			const before = results[at - 1];
			if (before)
				expect(before.score > result.score || (before.score === result.score && before.id < result.id)).toBe(
					true
				);
		}
		expect(new Set(results.map(({ id }) => id)).size).toBe(results.length);
	});

	it('is the same every time', async () => {
		const first = await ask(FERRY);
		forgetIndex();
		expect(await ask(FERRY)).toEqual(first);
	});

	it('keeps its limit over all kinds together, and to the kinds that were asked for', async () => {
		expect((await ask(FERRY, { limit: 3 })).results).toHaveLength(3);
		const { results } = await ask(FERRY, { kinds: ['practice'], limit: 100 });
		expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['practice']));
	});

	it('is empty for words that mean nothing', async () => {
		expect((await ask('zzzz qqqq xxxyyy')).results).toEqual([]);
		expect((await ask('\u0000\ud800 ?!')).results).toEqual([]);
	});

	it('no longer counts a concept that was taken away', async () => {
		const { query } = await ask(FERRY);
		const [concept] = query.concepts;
		expect(concept).toBeDefined();
		const without = await ask(FERRY, { without: [concept?.id ?? ''] });
		expect(without.query.concepts.map(({ id }) => id)).not.toContain(concept?.id);
		expect(without.query.removed.map(({ id }) => id)).toEqual([concept?.id]);
		expect(without.results.flatMap(({ shared }) => shared.map(({ id }) => id))).not.toContain(concept?.id);
		expect((await ask(FERRY, { without: ['no-such-concept'] })).query).toEqual(query);
	});

	it('names ten subjects from at least five divisions, likeliest first', async () => {
		const { query } = await ask(FERRY);
		expect(query.cpv).toHaveLength(10);
		expect(new Set(query.cpv.map(({ code }) => code.slice(0, 2))).size).toBeGreaterThanOrEqual(5);
		for (const [at, { code, label, score }] of query.cpv.entries()) {
			expect(code).toMatch(/^\d{8}$/);
			expect(label).not.toBe('');
			expect(score).toBeLessThanOrEqual(query.cpv[at - 1]?.score ?? 1);
			expect(score).toBeGreaterThanOrEqual(0);
		}
	});

	it('does not hold what became a draft, though its entry is still there', async () => {
		const { results } = await ask(roads);
		const shown = results.find(({ sourceId }) => sourceId === 'n-roads');
		expect(shown).toBeDefined();
		await runSql`update needs set state = 'draft' where source_id = 'n-roads'`;
		expect((await ask(roads)).results.map(({ id }) => id)).not.toContain(shown?.id);
		await runSql`update needs set state = 'open' where source_id = 'n-roads'`;
	});

	it('follows a record that changed', async () => {
		await bring({ practices: [line('p-changing', roads)] });
		const changing = async (text: string) =>
			(await ask(text, { limit: 100 })).results.find(({ sourceId }) => sourceId === 'p-changing');
		expect((await changing(roads))?.score).toBeGreaterThan(0.8);
		await bring({
			practices: [line('p-changing', 'A library lends books and offers reading for children.')]
		});
		expect((await changing(roads))?.score ?? 0).toBeLessThan(0.7);
	});
});

describe('filters', () => {
	const answer = (filters: Parameters<typeof answerText>[1]['filters']) =>
		answerText(visitor, { text: FERRY, locale: 'en', filters, limit: 100 });

	it('show as many as their facets say', async () => {
		const { facets, results } = await answer({});
		expect(facets.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(results.length);
		for (const { value, count } of facets.countries) {
			const narrowed = await answer({ country: value });
			expect(narrowed.results).toHaveLength(count);
			expect(narrowed.results.every(({ country }) => country === value)).toBe(true);
			expect(narrowed.facets.countries).toEqual(facets.countries);
		}
		for (const { value, count } of facets.languages)
			expect((await answer({ language: value })).results).toHaveLength(count);
	});

	it('count the others under each other', async () => {
		const finnish = await answer({ country: 'FI' });
		for (const { value, count } of finnish.facets.kinds) {
			const kind = all.find((name) => name === value);
			expect((await answer({ country: 'FI', kind })).results).toHaveLength(count);
		}
		expect((await answer({ country: 'XX' })).results).toEqual([]);
	});
});

describe('the answer for machines', () => {
	it('has exactly the promised shape', async () => {
		const outcome = await matchJson(visitor, { text: FERRY, limit: 5 }, 'fi');
		if (!('answer' in outcome)) throw new Error('was refused');
		const { answer } = outcome;
		expect(Object.keys(answer)).toEqual(['query', 'results']);
		expect(Object.keys(answer.query)).toEqual(['language', 'concepts', 'cpv']);
		expect(Object.keys(answer.query.concepts[0] ?? {})).toEqual(['id', 'label']);
		expect(Object.keys(answer.query.cpv[0] ?? {})).toEqual(['code', 'label', 'score']);
		const keys = [
			'kind',
			'id',
			'source',
			'sourceId',
			'title',
			'language',
			'country',
			'score',
			'reasons',
			'url'
		];
		for (const result of answer.results) {
			expect(Object.keys(result)).toEqual(keys);
			for (const reason of result.reasons) {
				expect(Object.keys(reason)).toEqual(['kind', 'text']);
				expect(['concept', 'cpv', 'wording', 'place', 'term']).toContain(reason.kind);
			}
			expect(result.url).toMatch(/^\/fi\//);
		}
	});

	it('is a list of faults for a wrong request', async () => {
		expect(await matchJson(visitor, { text: ' ', limit: 0, kinds: ['x'] }, 'en')).toEqual({
			errors: [
				{ pointer: '/text', detail: 'is empty' },
				{ pointer: '/kinds/0', detail: 'must be one of solution, need, practice' },
				{ pointer: '/limit', detail: 'is below 1' }
			]
		});
		for (const request of [null, 'text', 5, [], undefined])
			expect(await matchJson(visitor, request, 'en')).toHaveProperty('errors');
	});
});

describe('the lists', () => {
	it('and the matches agree on what there is', async () => {
		const { items } = await listNeedPage(visitor, { limit: 100 });
		const { results } = await ask(care, { kinds: ['need'], limit: 100 });
		for (const result of results) expect(items.map(({ id }) => id as string)).toContain(result.id);
	});
});
