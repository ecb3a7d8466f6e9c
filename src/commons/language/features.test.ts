// Same text, same buckets: what training and use both rest on.
// cspell:ignore hoiva kirj kirja kirjast kirjasto irja rjas jast asto
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	bucketCount,
	feats,
	gramBucketCount,
	hash,
	letterGrams,
	norm,
	textBuckets,
	words
} from './features.ts';

const nordicWord = fc.stringMatching(/^[a-zåäöæøþðėšž]{2,20}$/u);

describe('words', () => {
	it('are runs of letters, without digits, single letters and case', () => {
		expect(words('Kotihoito 24 h: etä-hoiva, a ÄLY')).toEqual(['kotihoito', 'etä', 'hoiva', 'äly']);
	});

	it('end after 32 code units', () => {
		expect(words('x'.repeat(50))).toEqual(['x'.repeat(32)]);
	});
});

describe('feats', () => {
	it('are the prefix and every 4-gram of the framed word', () => {
		expect(feats('ab')).toEqual(['=ab', '^ab$']);
		expect(feats('kirjasto')).toEqual(['=kirjast', '^kir', 'kirj', 'irja', 'rjas', 'jast', 'asto', 'sto$']);
	});
});

describe('hash', () => {
	// Computed by a second implementation, in another programming language: a changed hash would make every stored vector worthless.
	it('never changes', () => {
		expect([hash(''), hash('=home'), hash('^ab$')]).toEqual([2_872_998_923, 2_516_403_823, 3_777_359_693]);
	});

	it('is an unsigned 32-bit number', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const value = hash(text);
				return Number.isInteger(value) && value >= 0 && value < 2 ** 32;
			})
		);
	});
});

describe('textBuckets', () => {
	it('agree with the pieces counted one by one', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const counts = new Map<number, number>();
				for (const piece of words(text).flatMap(feats)) {
					const bucket = hash(piece) & (bucketCount - 1);
					counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
				}
				const { buckets, weights } = textBuckets(text);
				expect([...buckets]).toEqual([...counts.keys()]);
				expect([...weights]).toEqual([...counts.values()].map((count) => Math.fround(1 + Math.log(count))));
			})
		);
	});

	it('do not see case, compatibility forms or punctuation', () => {
		fc.assert(
			fc.property(fc.array(nordicWord, { minLength: 1 }), (list) => {
				const plain = textBuckets(list.join(' '));
				expect(textBuckets(list.join(', ').toUpperCase())).toEqual(plain);
				expect(textBuckets(list.join(' ').normalize('NFD'))).toEqual(plain);
			})
		);
	});

	it('leave nothing behind for the next text', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (one, other) => {
				const before = textBuckets(one);
				textBuckets(other);
				expect(textBuckets(one)).toEqual(before);
			})
		);
	});
});

describe('letterGrams', () => {
	it('hold every pair and triple of the spaced words', () => {
		const mask = gramBucketCount - 1;
		const expected = [' a', ' ab', 'ab', 'ab ', 'b '].map((gram) => hash(gram) & mask);
		expect([...letterGrams('Ab!')]).toEqual(expected);
	});

	it('are empty where there are no words', () => {
		expect(letterGrams('1 + 1').length).toBeLessThanOrEqual(1);
		expect(norm('ＡＢＣ')).toBe('abc');
	});
});
