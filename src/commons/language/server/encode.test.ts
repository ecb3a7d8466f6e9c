// Vectors of the committed model: of length one, always the same, near for translations and far for strangers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import phrases from './test-phrases.json' with { type: 'json' };
import { cosine, embed, embedFloat, knownShare, languageModel } from './index.ts';

describe('embed', () => {
	it('gives the same 192 numbers for the same text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(embed(text)).toHaveLength(languageModel().card.dimensions);
				expect(embed(text)).toEqual(embed(text));
			})
		);
	});

	it('has length one wherever a part of the text is known', () => {
		fc.assert(
			fc.property(fc.lorem({ maxCount: 12 }), (text) => {
				fc.pre(knownShare(text) > 0);
				expect(Math.hypot(...embedFloat(text))).toBeCloseTo(1, 5);
				expect(Math.hypot(...embed(text)) / 127).toBeCloseTo(1, 1);
			})
		);
	});

	it('is empty for a text without words', () => {
		expect(embed('1 + 1 = 2').every((value) => value === 0)).toBe(true);
		expect(cosine(embed(''), embed('library'))).toBe(0);
	});
});

describe('cosine', () => {
	it('is symmetric, within bounds, and one for equal vectors', () => {
		const vector = fc.int8Array({ minLength: 8, maxLength: 8 });
		fc.assert(
			fc.property(vector, vector, (a, b) => {
				expect(cosine(a, b)).toBe(cosine(b, a));
				expect(Math.abs(cosine(a, b))).toBeLessThanOrEqual(1);
				if (a.some((value) => value !== 0)) expect(cosine(a, a)).toBeCloseTo(1, 12);
			})
		);
	});

	it('finds the same meaning in another language before any other meaning', () => {
		for (const [row, meaning] of phrases.sameMeaning.entries()) {
			const [question = '', ...translations] = meaning;
			const strangers = phrases.sameMeaning.filter((_, other) => other !== row).flat();
			const nearestStranger = Math.max(...strangers.map((phrase) => cosine(embed(question), embed(phrase))));
			for (const phrase of translations)
				expect(cosine(embed(question), embed(phrase)), phrase).toBeGreaterThan(nearestStranger);
		}
	});
});

describe('knownShare', () => {
	it('is one for everyday words and nought for no words', () => {
		expect(knownShare('public library')).toBe(1);
		expect(knownShare('2 + 2')).toBe(0);
	});

	it('lies between nought and one', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const share = knownShare(text);
				return share >= 0 && share <= 1;
			})
		);
	});
});
