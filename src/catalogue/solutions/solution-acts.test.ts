// From which state an offer goes where, and what must stand before everybody reads it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnOffer } from './offer-time.ts';
import { listed, missing, mustBeDraft, renewed, required, retired } from './solution-acts.ts';
import { solutionStates, type Solution, type SolutionState } from './solution.ts';
import { aSolution } from './testing/index.ts';

const TODAY = '2026-03-01';
const acts = {
	list: (solution: Solution) => listed(solution, TODAY),
	renew: (solution: Solution) => renewed(solution, TODAY),
	retire: (solution: Solution) => retired(solution, 'Ei enää tehdä', new Date('2026-03-01')),
	discard: (solution: Solution) => {
		mustBeDraft(solution);
		return solution;
	}
};
const to: Record<keyof typeof acts, Partial<Record<SolutionState, SolutionState>>> = {
	list: { draft: 'listed' },
	renew: { listed: 'listed', retired: 'listed' },
	retire: { listed: 'retired' },
	discard: { draft: 'draft' }
};
const names = ['list', 'renew', 'retire', 'discard'] as const;
const cells = names.flatMap((act) => solutionStates.map((state) => [act, state] as const));

describe('every act on every state', () => {
	it.each(cells)('%s what is %s', (act, state) => {
		const solution = aSolution({ state, expires: '2026-03-02' });
		const reached = to[act][state];
		if (reached) expect(acts[act](solution).state).toBe(reached);
		else expect(() => acts[act](solution)).toThrow('solution.not-in-this-state');
	});

	it('whatever is done, in whatever order, nothing is on offer that was never complete', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...names), { maxLength: 8 }), (order) => {
				let solution = aSolution({ trl: null });
				for (const act of order) {
					try {
						solution = acts[act](solution);
					} catch {
						// Refused: it stays as it was.
					}
				}
				expect(solution.state).toBe('draft');
			})
		);
	});
});

describe('publishing', () => {
	it('asks for a title, what it does, its maturity and a region', () => {
		const bare = aSolution({ title: {}, description: {}, trl: null });
		expect(missing({ ...bare, profile: { ...bare.profile, regions: [] } })).toEqual(required);
		expect(missing(aSolution())).toEqual([]);
		expect(() => listed(bare, TODAY)).toThrow('solution.incomplete');
	});

	it('asks for the words in the language it was written in, not in a translation', () => {
		expect(missing(aSolution({ description: { sv: 'Bildtelefon' } }))).toEqual(['description']);
	});

	it.each([
		['2026-08-31', '2026-08-31'],
		['2026-03-01', '2026-03-01'],
		['2026-02-28', '2027-03-01'],
		[null, '2027-03-01']
	])('with the last day %s stands until %s', (expires, until) => {
		const solution = listed(aSolution({ expires }), TODAY);
		expect(solution.expires).toBe(until);
		expect(isOnOffer(solution, TODAY)).toBe(true);
	});
});

describe('renewing', () => {
	it('gives a year from today, and never takes time away', () => {
		expect(renewed(aSolution({ state: 'listed', expires: '2026-04-30' }), TODAY).expires).toBe('2027-03-01');
		expect(renewed(aSolution({ state: 'retired', expires: '2028-01-01' }), TODAY).expires).toBe('2028-01-01');
	});

	it('is too early while the offer stands for long', () => {
		expect(() => renewed(aSolution({ state: 'listed', expires: '2026-05-01' }), TODAY)).toThrow(
			'solution.too-early'
		);
	});

	it('takes the reason of retiring away', () => {
		const gone = acts.retire(aSolution({ state: 'listed' }));
		expect(gone.retired?.reason).toBe('Ei enää tehdä');
		expect(renewed(gone, TODAY)).toMatchObject({ state: 'listed', retired: null });
	});
});
