// CPV suggestions of the committed model: always enough, always in order, and sensible.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import phrases from './test-phrases.json' with { type: 'json' };
import { suggestCpv } from './index.ts';

describe('suggestCpv', () => {
	it('gives ten different codes of eight digits in at least five divisions, with falling scores', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 20 })), (text) => {
				const suggestions = suggestCpv(text);
				const codes = suggestions.map(({ code }) => code);
				const scores = suggestions.map(({ score }) => score);
				expect(new Set(codes).size).toBe(10);
				expect(codes.every((code) => /^\d{8}$/u.test(code))).toBe(true);
				expect(new Set(codes.map((code) => code.slice(0, 2))).size).toBeGreaterThanOrEqual(5);
				expect(scores).toEqual(scores.toSorted((a, b) => b - a));
				expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
			}),
			{ numRuns: 60 }
		);
	});

	it.each([0, 1, 3, 5, 7, 25])('gives %i where so many are asked for', (count) => {
		expect(suggestCpv('cleaning of offices', count)).toHaveLength(count);
	});

	it.each(phrases.divisions)('names division %s first for %s', (division = '', text = '') => {
		expect(suggestCpv(text)[0]?.code.slice(0, 2)).toBe(division);
	});
});
