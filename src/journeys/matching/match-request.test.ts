// What the programming interface accepts, and where it points when something is wrong.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MatchRequest } from './match-request.ts';

const pointers = (request: unknown): string[] =>
	(v.safeParse(MatchRequest, request).issues ?? []).map((issue) => v.getDotPath(issue) ?? '');

describe('a request for matches', () => {
	it('needs a text and nothing else', () => {
		expect(v.parse(MatchRequest, { text: '  ferry  ' })).toEqual({ text: 'ferry', limit: 20 });
	});

	it.each([
		[{ text: 'x' }],
		[{ text: 'x'.repeat(100_000) }],
		[{ text: ` ${'x'.repeat(100_000)} ` }],
		[{ text: 'x', limit: 1 }],
		[{ text: 'x', limit: 100 }],
		[{ text: 'x', kinds: ['need', 'solution', 'practice'] }],
		[{ text: 'x', language: 'sv', locale: 'fi' }],
		[{ text: 'x', somethingElse: true }]
	])('accepts %#', (request) => expect(pointers(request)).toEqual([]));

	it.each([
		[{}, 'text'],
		[{ text: '' }, 'text'],
		[{ text: ' \n\t ' }, 'text'],
		[{ text: 5 }, 'text'],
		[{ text: null }, 'text'],
		[{ text: 'x'.repeat(100_001) }, 'text'],
		[{ text: 'x', language: 'FI' }, 'language'],
		[{ text: 'x', language: 'fin' }, 'language'],
		[{ text: 'x', language: '' }, 'language'],
		[{ text: 'x', language: null }, 'language'],
		[{ text: 'x', kinds: [] }, 'kinds'],
		[{ text: 'x', kinds: 'need' }, 'kinds'],
		[{ text: 'x', kinds: ['need', 'thing'] }, 'kinds.1'],
		[{ text: 'x', limit: 0 }, 'limit'],
		[{ text: 'x', limit: 101 }, 'limit'],
		[{ text: 'x', limit: 2.5 }, 'limit'],
		[{ text: 'x', limit: '20' }, 'limit'],
		[{ text: 'x', limit: Number.NaN }, 'limit'],
		[{ text: 'x', locale: 'de' }, 'locale'],
		[[], 'text'],
		[null, ''],
		['text', '']
	])('points at the fault of %j', (request, field) => {
		const [first] = pointers(request);
		expect(first).toBe(field);
	});

	it('names every fault at once', () => {
		expect(pointers({ text: '', limit: 0, locale: 'xx' })).toEqual(['text', 'limit', 'locale']);
	});
});
