import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needStates } from '#catalogue/needs';
import type { PersonId } from '#actors/people';
import type { NeedId } from '#catalogue/needs';
import type { SolutionId } from '#catalogue/solutions';
import {
	answered,
	closedBecause,
	matchStates,
	mustBeOpen,
	sides,
	stateOf,
	takenBack,
	type Match,
	type MatchId,
	type MatchState,
	type Side,
	type SideAnswer
} from './match.ts';

const AT = new Date('2026-03-01T12:00:00Z');
const proposed: Match = {
	id: 'm' as MatchId,
	needId: 'n' as NeedId,
	solutionId: 's' as SolutionId,
	score: 0.5,
	answers: { need: null, solution: null },
	proposedAt: AT,
	revision: 1
};

function says(said: 'accepted' | 'declined', person = 'p'): SideAnswer {
	const by = { text: '', personId: person as PersonId, at: AT };

	return said === 'accepted' ? { said, reason: 'same-service', ...by } : { said, reason: 'too-large', ...by };
}

const yes = (match: Match, side: Side) => answered(match, side, says('accepted'));
const no = (match: Match, side: Side) => answered(match, side, says('declined'));

describe('what both sides say', () => {
	it.each<[MatchState, Match]>([
		['proposed', proposed],
		['interest_from_need', yes(proposed, 'need')],
		['interest_from_solution', yes(proposed, 'solution')],
		['accepted', yes(yes(proposed, 'need'), 'solution')],
		['declined', no(proposed, 'need')],
		['declined', no(yes(proposed, 'need'), 'solution')]
	])('together is %s', (state, match) => expect(stateOf(match)).toBe(state));

	it('is connected by nothing but a yes of each, in either order', () => {
		expect(stateOf(yes(yes(proposed, 'solution'), 'need'))).toBe('accepted');
	});

	it('counts every answer', () => {
		expect(yes(yes(proposed, 'need'), 'solution').revision).toBe(3);
	});
});

describe('an answer', () => {
	it('sent twice is one', () => {
		const once = yes(proposed, 'need');
		expect(answered(once, 'need', { ...says('accepted'), at: new Date() })).toBe(once);
	});

	it('does not replace another of the same side, from the same person or a colleague', () => {
		const once = yes(proposed, 'need');
		for (const other of [
			says('declined'),
			says('accepted', 'colleague'),
			{ ...says('accepted'), text: 'more' }
		])
			expect(() => answered(once, 'need', other)).toThrow('match.already-answered');
	});

	it('comes too late after a no of the other side', () => {
		expect(() => yes(no(proposed, 'solution'), 'need')).toThrow('match.other-declined');
		expect(() => no(no(proposed, 'solution'), 'need')).toThrow('match.other-declined');
	});

	it('can be taken back by who gave it, and given anew', () => {
		for (const side of sides) {
			const back = takenBack(no(proposed, side), side);
			expect(stateOf(back)).toBe('proposed');
			expect(stateOf(yes(back, side))).toBe(`interest_from_${side}`);
		}
	});

	it('of the other side stays when one is taken back', () => {
		const back = takenBack(no(yes(proposed, 'solution'), 'need'), 'need');
		expect(stateOf(back)).toBe('interest_from_solution');
	});

	it('holds for both once they are connected', () => {
		const connected = yes(yes(proposed, 'need'), 'solution');
		for (const side of sides) expect(() => takenBack(connected, side)).toThrow('match.already-accepted');
	});

	it('cannot be taken back where there is none', () => {
		expect(() => takenBack(proposed, 'need')).toThrow('match.nothing-to-take-back');
		expect(() => takenBack(yes(proposed, 'solution'), 'need')).toThrow('match.nothing-to-take-back');
	});

	it('never leads anywhere but to one of the states, and never speaks for the other side', () => {
		const step = fc.record({ side: fc.constantFrom(...sides), act: fc.constantFrom(yes, no, takenBack) });
		fc.assert(
			fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
				let match = proposed;
				for (const { side, act } of steps) {
					const other = side === 'need' ? 'solution' : 'need';
					const before = match;
					try {
						match = act(match, side);
					} catch {
						// A refusal changes nothing.
					}
					expect(match.answers[other]).toBe(before.answers[other]);
					expect(matchStates).toContain(stateOf(match));
				}
			})
		);
	});
});

describe('a pair', () => {
	const open = { state: 'open' } as const;
	const offered = { state: 'listed', expires: null } as const;

	it('can come about while the need is open and the offer good, on its last day too', () => {
		expect(closedBecause(open, offered, '2026-03-01')).toBeNull();
		expect(closedBecause({ state: 'matched' }, offered, '2026-03-01')).toBeNull();
		expect(closedBecause(open, { ...offered, expires: '2026-03-01' }, '2026-03-01')).toBeNull();
	});

	it('cannot after that, each with its own sentence', () => {
		expect(closedBecause(open, { ...offered, expires: '2026-02-28' }, '2026-03-01')).toBe(
			'match.offer-expired'
		);
		expect(closedBecause(open, { state: 'retired', expires: null }, '2026-03-01')).toBe(
			'match.offer-retired'
		);
		for (const state of ['closed_reused', 'closed_stopped', 'adopted'] as const)
			expect(() => mustBeOpen({ state }, offered, '2026-03-01')).toThrow('match.need-closed');
	});

	it('knows what to do with every state a need can have', () => {
		for (const state of needStates)
			expect([null, 'match.need-closed']).toContain(closedBecause({ state }, offered, '2026-03-01'));
	});

	it('without a last day never expires', () => expect(closedBecause(open, offered, '9999-12-31')).toBeNull());
});
