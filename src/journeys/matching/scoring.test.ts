// The score stays between 0 and 1 and never falls when two texts have more in common.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptOverlap, rarity, scoreOf, SHOWN_FROM, strengthOf } from './scoring.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const signals = fc.record({
	cosine: fc.double({ min: -1, max: 1, noNaN: true }),
	overlap: share,
	sameSubject: fc.boolean(),
	samePlace: fc.boolean()
});

describe('the score', () => {
	it('lies between 0 and 1', () => {
		fc.assert(
			fc.property(signals, (given) => {
				expect(scoreOf(given)).toBeGreaterThanOrEqual(0);
				expect(scoreOf(given)).toBeLessThanOrEqual(1);
			})
		);
	});

	it('never falls when anything is added', () => {
		fc.assert(
			fc.property(signals, share, (given, more) => {
				const score = scoreOf(given);
				expect(scoreOf({ ...given, cosine: given.cosine + more })).toBeGreaterThanOrEqual(score);
				expect(scoreOf({ ...given, overlap: given.overlap + more })).toBeGreaterThanOrEqual(score);
				expect(scoreOf({ ...given, sameSubject: true })).toBeGreaterThanOrEqual(score);
				expect(scoreOf({ ...given, samePlace: true })).toBeGreaterThanOrEqual(score);
			})
		);
	});

	it('shows nothing for subject and place alone', () => {
		expect(scoreOf({ cosine: 0, overlap: 0, sameSubject: true, samePlace: true })).toBeLessThan(SHOWN_FROM);
		expect(scoreOf({ cosine: -1, overlap: 0, sameSubject: true, samePlace: true })).toBe(0);
	});

	it('has three strengths, weaker ones for lower scores', () => {
		const order = ['weak', 'fair', 'good'];
		expect(strengthOf(SHOWN_FROM)).toBe('weak');
		expect(strengthOf(1)).toBe('good');
		fc.assert(
			fc.property(share, share, (a, b) => {
				const [low, high] = [Math.min(a, b), Math.max(a, b)].map((score) => order.indexOf(strengthOf(score)));
				expect(low).toBeLessThanOrEqual(high ?? -1);
			})
		);
	});
});

describe('what two records name alike', () => {
	const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
	const weigh = (concept: string) => rarity(100, concept.charCodeAt(0) - 90);

	it('counts from 0 to 1, the same in both directions, 1 only for the same concepts', () => {
		fc.assert(
			fc.property(ids, ids, (asked, offered) => {
				const overlap = conceptOverlap(asked, offered, weigh);
				expect(overlap).toBeGreaterThanOrEqual(0);
				expect(overlap).toBeLessThanOrEqual(1);
				expect(conceptOverlap(offered, asked, weigh)).toBeCloseTo(overlap, 12);
				const isSame = asked.length > 0 && asked.toSorted().join('') === offered.toSorted().join('');
				expect(overlap > 0.999_999).toBe(isSame);
			})
		);
	});

	it('is nothing where nothing is shared', () => {
		expect(conceptOverlap([], [], weigh)).toBe(0);
		expect(conceptOverlap(['a'], ['b'], weigh)).toBe(0);
	});

	it('says more when it is rare', () => {
		expect(rarity(100, 1)).toBeGreaterThan(rarity(100, 50));
		expect(rarity(100, 100)).toBeGreaterThan(0);
		expect(rarity(0, 0)).toBeGreaterThan(0);
	});
});
