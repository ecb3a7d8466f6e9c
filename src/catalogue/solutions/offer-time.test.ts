// An offer stands until its last day, and days are those of the calendar.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, isOnOffer, isRenewable, monthsAfter, mustBeExpiry } from './offer-time.ts';
import { solutionStates } from './solution.ts';

const TODAY = '2026-03-01';
const day = fc
	.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const state = fc.constantFrom(...solutionStates);

describe('months and days later', () => {
	it.each([
		['2026-01-31', 1, '2026-02-28'],
		['2028-01-31', 1, '2028-02-29'],
		['2028-02-29', 12, '2029-02-28'],
		['2026-12-15', 12, '2027-12-15'],
		['2026-12-31', 2, '2027-02-28'],
		['2026-03-01', 0, '2026-03-01']
	])('%s and %d months is %s', (from, months, to) => expect(monthsAfter(from, months)).toBe(to));

	it.each([
		['2026-02-28', 1, '2026-03-01'],
		['2026-03-01', -1, '2026-02-28'],
		['2026-12-31', 60, '2027-03-01']
	])('%s and %d days is %s', (from, days, to) => expect(daysAfter(from, days)).toBe(to));

	it('never go backwards and never skip a month', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: 0, max: 60 }), (from, months) => {
				const to = monthsAfter(from, months);
				const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
				expect(to >= from).toBe(true);
				expect(count(to) - count(from)).toBe(months);
			})
		);
	});
});

describe('an offer stands', () => {
	it('while it is listed and its last day has not passed, and at no other time', () => {
		fc.assert(
			fc.property(state, fc.option(day), day, (state, expires, today) => {
				const stands = state === 'listed' && (expires === null || today <= expires);
				expect(isOnOffer({ state, expires }, today)).toBe(stands);
			})
		);
	});

	it('once expired, never again without being renewed', () => {
		fc.assert(
			fc.property(state, day, day, fc.nat(5000), (state, expires, today, later) => {
				if (isOnOffer({ state, expires }, today)) return;
				expect(isOnOffer({ state, expires }, daysAfter(today, later))).toBe(false);
			})
		);
	});

	it('and whatever has expired can be renewed', () => {
		fc.assert(
			fc.property(fc.option(day), day, (expires, today) => {
				const listed = { state: 'listed', expires } as const;
				if (!isOnOffer(listed, today)) expect(isRenewable(listed, today)).toBe(true);
			})
		);
	});
});

describe('renewing', () => {
	it.each([
		['listed', '2026-04-30', true],
		['listed', '2026-05-01', false],
		['listed', '2019-01-01', true],
		['listed', null, true],
		['retired', '2028-01-01', true],
		['draft', '2020-01-01', false]
	] as const)('of what is %s until %s is open: %s', (state, expires, open) =>
		expect(isRenewable({ state, expires }, TODAY)).toBe(open)
	);
});

describe('the last day a person writes', () => {
	const until = (state: 'draft' | 'listed', stored: string | null, wanted: string | null) => () => {
		mustBeExpiry({ state, expires: stored }, wanted, TODAY);
	};

	it.each([
		['draft', null, '2026-03-01'],
		['draft', null, '2028-03-01'],
		['draft', '2026-06-01', null],
		['listed', '2020-01-01', '2020-01-01'],
		['listed', null, null]
	] as const)('of a %s one until %s may be %s', (state, stored, wanted) =>
		expect(until(state, stored, wanted)).not.toThrow()
	);

	it.each([
		['draft', null, '2026-02-28', 'solution.expires-past'],
		['listed', '2027-01-01', '2028-03-02', 'solution.expires-too-far'],
		['listed', '2027-01-01', null, 'solution.expires-missing'],
		['listed', '2020-01-01', '2020-01-02', 'solution.expires-past']
	] as const)('of a %s one until %s may not be %s: %s', (state, stored, wanted, code) =>
		expect(until(state, stored, wanted)).toThrow(code)
	);
});
