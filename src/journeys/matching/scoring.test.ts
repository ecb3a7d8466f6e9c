// The score stays between 0 and 1 and never falls when two texts have more in common.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOf, SHOWN_FROM, strengthOf } from './scoring.ts';

const signals = fc.record({
	cosine: fc.double({ min: -1, max: 1, noNaN: true }),
	sharedConcepts: fc.nat({ max: 60 }),
	sameSubject: fc.boolean(),
	samePlace: fc.boolean()
});

describe('the score', () => {
	it('lies between 0 and 1 with at most three decimals', () => {
		fc.assert(
			fc.property(signals, (given) => {
				const score = scoreOf(given);
				expect(score).toBeGreaterThanOrEqual(0);
				expect(score).toBeLessThanOrEqual(1);
				expect(Number(score.toFixed(3))).toBe(score);
			})
		);
	});

	it('never falls when anything is added', () => {
		fc.assert(
			fc.property(signals, fc.double({ min: 0, max: 1, noNaN: true }), (given, more) => {
				const score = scoreOf(given);
				expect(scoreOf({ ...given, cosine: given.cosine + more })).toBeGreaterThanOrEqual(score);
				expect(scoreOf({ ...given, sharedConcepts: given.sharedConcepts + 1 })).toBeGreaterThanOrEqual(score);
				expect(scoreOf({ ...given, sameSubject: true })).toBeGreaterThanOrEqual(score);
				expect(scoreOf({ ...given, samePlace: true })).toBeGreaterThanOrEqual(score);
			})
		);
	});

	it('lets a clearly nearer text win over any number of shared concepts', () => {
		const near = scoreOf({ cosine: 0.8, sharedConcepts: 0, sameSubject: false, samePlace: false });
		const far = scoreOf({ cosine: 0.6, sharedConcepts: 60, sameSubject: true, samePlace: true });
		expect(near).toBeGreaterThan(far);
	});

	it('has a word for every strength that is shown', () => {
		expect([SHOWN_FROM, 0.549, 0.55, 0.649, 0.65, 1].map(strengthOf)).toEqual([
			'weak',
			'weak',
			'fair',
			'fair',
			'good',
			'good'
		]);
	});
});
