// Quotes are the record's own words, and shared terms stand in both texts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf, sharedTerms } from './wording.ts';

const words = fc.constantFrom(
	'LoRaWAN',
	'5G',
	'Helsinki',
	'the',
	'care',
	'2027.',
	'ends;',
	', ',
	'\n',
	'x'.repeat(200),
	'😀'.repeat(100)
);
const texts = fc.oneof(
	fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
	fc.string({ unit: 'grapheme', maxLength: 400 })
);

describe('clauses', () => {
	it('are words of the text, in its order, none longer than can be quoted', () => {
		fc.assert(
			fc.property(texts, (text) => {
				let from = 0;
				const clauses = clausesOf(text);
				expect(clauses.length).toBeLessThanOrEqual(12);
				for (const clause of clauses) {
					const at = text.indexOf(clause, from);
					expect(at).toBeGreaterThanOrEqual(from);
					expect(clause.isWellFormed()).toBe(true);
					from = at + clause.length;
				}
				for (const clause of clauses.slice(0, 11)) expect(clause.length).toBeLessThanOrEqual(160);
			})
		);
	});

	it('end with a sentence, else at a comma, else at a space', () => {
		expect(clausesOf('Elderly people live far away. Nurses drive for hours!')).toEqual([
			'Elderly people live far away.',
			'Nurses drive for hours!'
		]);
		const [first] = clausesOf(`${'long '.repeat(20)}part, ${'and more '.repeat(20)}`);
		expect(first).toBe(`${'long '.repeat(20)}part,`);
		const [cut] = clausesOf('word '.repeat(60));
		expect(cut?.endsWith('word')).toBe(true);
	});

	it('are made of one endless word without running out of stack', () => {
		expect(clausesOf('x'.repeat(100_000))).toHaveLength(8);
		expect(clausesOf('x'.repeat(100_000))[0]).toHaveLength(160);
	});

	it('leave out scraps', () => {
		expect(clausesOf('Yes. No. ')).toEqual([]);
	});
});

describe('shared terms', () => {
	it('stand in both texts, at most three', () => {
		fc.assert(
			fc.property(texts, texts, (question, record) => {
				const terms = sharedTerms(question, record);
				expect(terms.length).toBeLessThanOrEqual(3);
				expect(new Set(terms).size).toBe(terms.length);
				for (const term of terms) {
					expect(question).toContain(term);
					expect(record).toContain(term);
				}
			})
		);
	});

	it('are names, numbers with letters and abbreviations, not ordinary words or sentence openings', () => {
		expect(sharedTerms('We use LoRaWAN and GIS. Sensors help.', 'With LoRaWAN, 5G and GIS; Sensors')).toEqual(
			['LoRaWAN', 'GIS']
		);
		expect(sharedTerms('We live in Hiidenvaara.', 'A ferry to Hiidenvaara')).toEqual(['Hiidenvaara']);
		expect(sharedTerms('the care of people', 'the care of people')).toEqual([]);
	});
});
