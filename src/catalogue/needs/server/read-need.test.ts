// A need as a reader sees it: terms in the reader's language, words in the language they were written in.
import { describe, expect, it } from 'vitest';
import { emptySlots } from '../need-slots.ts';
import type { Need } from '../need.ts';
import { aNeed } from '../testing/index.ts';
import { readNeed, termLabel } from './read-need.ts';

const figures = (value: number | null, target: number | null) => ({
	baseline: { value, target, unit: '%', measured: '' }
});
const line = (value: number | null, target: number | null) =>
	readNeed(aNeed(figures(value, target)), 'en').baseline?.line;

describe('an answer', () => {
	it('reads its terms in the language of the reader and its words as they were written', () => {
		const [who, , where] = readNeed(aNeed(), 'sv').slots;
		expect(who).toEqual({
			slot: 'who',
			terms: [termLabel('who', 'older-people', 'sv')],
			text: { text: 'Omin sanoin: who', language: 'fi' }
		});
		expect(who?.terms[0]).not.toBe(termLabel('who', 'older-people', 'fi'));
		expect(where?.terms).toEqual([termLabel('where', 'villages', 'sv')]);
	});

	it('reads in the language asked for where it was translated to it', () => {
		const need = aNeed({ summary: { fi: 'Saari', sv: 'En ö' } });
		expect(readNeed(need, 'en', 'sv').summary).toEqual({ text: 'En ö', language: 'sv' });
		expect(readNeed(need, 'lt').summary).toEqual({ text: 'Saari', language: 'fi' });
	});

	it('that is empty is null', () => {
		expect(readNeed(aNeed({ slots: emptySlots() }), 'fi').slots[0]).toEqual({
			slot: 'who',
			terms: [],
			text: null
		});
	});
});

describe('a term', () => {
	it('of a slot’s own list is a message, another a concept, an unknown one itself', () => {
		expect(termLabel('where', 'villages', 'en')).toBe('In scattered villages');
		expect(termLabel('does', 'home-care', 'en').toLowerCase()).toContain('home care');
		expect(termLabel('where', 'no-such-term', 'en')).toBe('no-such-term');
	});
});

describe('the figures', () => {
	it('are not there before somebody measured', () => {
		expect(readNeed(aNeed(figures(null, 30)), 'en').baseline).toBeNull();
	});

	it('read in the way of the language', () => {
		expect(readNeed(aNeed(figures(1200.5, 30)), 'en').baseline).toMatchObject({
			value: '1,200.5',
			target: '30'
		});
		expect(readNeed(aNeed(figures(41.5, null)), 'fi').baseline).toMatchObject({
			value: '41,5',
			target: null
		});
	});

	it.each([
		[41, 30, '50'],
		[30, 41, '50'],
		[100, 0, '200'],
		[0.5, 0.25, '0.6']
	])('stand on a line with a round end: %d and %d up to %s', (value, target, end) => {
		const drawn = line(value, target);
		expect(drawn?.end).toBe(end);
		expect(drawn?.today).toBeCloseTo(value / Number(end));
		expect(drawn?.aim).toBeCloseTo(target / Number(end));
	});

	it.each([
		[41, null],
		[0, 0],
		[-3, 4],
		[3, -4]
	])('have no line where there is nothing to compare: %d and %d', (value, target) => {
		expect(line(value, target) ?? null).toBeNull();
	});
});

describe('the time in which a solution is wanted', () => {
	const wanted = (changes: Partial<Need>) => readNeed(aNeed(changes), 'en').wanted;

	it('is told from whichever end was given', () => {
		expect(wanted({ wantedFrom: null, wantedTo: null })).toBe('');
		expect(wanted({ wantedFrom: '2027-05', wantedTo: null })).toMatch(/^from .*2027/);
		expect(wanted({ wantedFrom: null, wantedTo: '2027-05' })).toMatch(/^until .*2027/);
		expect(wanted({ wantedFrom: '2026-09', wantedTo: '2027-05' })).toMatch(/2026 to .*2027/);
	});
});
