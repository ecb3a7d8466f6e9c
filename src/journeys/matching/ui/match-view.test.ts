import { describe, expect, it } from 'vitest';
import { matchStates, sides } from '../match.ts';
import { grouped, groupOf, matchGroups, type MatchView } from './match-view.ts';

describe('the group of a match', () => {
	it.each([
		['proposed', 'need', 'proposed'],
		['interest_from_solution', 'need', 'interest'],
		['interest_from_need', 'need', 'waiting'],
		['interest_from_need', 'solution', 'interest'],
		['interest_from_solution', 'solution', 'waiting'],
		['accepted', 'need', 'connected'],
		['declined', 'solution', 'declined']
	] as const)('%s is for the side of the %s: %s', (state, side, group) =>
		expect(groupOf({ state, side })).toBe(group)
	);

	it('is there for every state, from both sides', () => {
		for (const state of matchStates)
			for (const side of sides) expect(matchGroups).toContain(groupOf({ state, side }));
	});
});

describe('the list', () => {
	it('numbers the matches through all groups, those with interest first', () => {
		const matches = (['declined', 'proposed', 'interest_from_solution', 'proposed'] as const).map(
			(state, index) => ({ id: String(index), state, side: 'need' }) as unknown as MatchView
		);
		const shown = grouped(matches).flatMap((found) =>
			found.matches.map(({ number, id }) => [found.group, number, id])
		);
		expect(shown).toEqual([
			['interest', 1, '2'],
			['proposed', 2, '1'],
			['proposed', 3, '3'],
			['declined', 4, '0']
		]);
	});
});
