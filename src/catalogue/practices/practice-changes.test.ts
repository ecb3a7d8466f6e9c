// What a saved form, a publication and an end make of a practice.
import { describe, expect, it } from 'vitest';
import type { PersonId } from '#actors/people';
import { missing, mustHaveBegun, published, retired } from './practice-acts.ts';
import { begun } from './practice-beginning.ts';
import { revised, translated } from './practice-changes.ts';
import { isPublic, isRecommended, practiceStates, type Practice, type PracticeId } from './practice.ts';
import { aPracticeInput } from './testing/index.ts';

const now = new Date('2026-05-01T12:00:00Z');
const draft = (changes: Parameters<typeof aPracticeInput>[0] = {}, concepts: string[] = []) =>
	begun({
		id: 'id' as PracticeId,
		written: aPracticeInput(changes),
		concepts,
		organisationId: null,
		createdBy: 'p' as PersonId,
		now
	});
const stands = (practice: Practice): Practice => ({ ...practice, state: 'published' });
const written = {
	revision: 1,
	title: 'Kylän auto',
	description: '',
	result: '',
	figureUnit: '',
	notAgain: ''
};

describe('a practice that is written', () => {
	it('begins with the form and at most six topics of its text', () => {
		const practice = draft({}, ['a', 'b', 'c', 'd', 'e', 'f', 'g']);
		expect(practice).toMatchObject({
			state: 'draft',
			title: { sv: 'Byns egen bil kör skolbarnen' },
			themes: ['a', 'b', 'c', 'd', 'e', 'f'],
			profile: { since: '2023-08', figure: { before: 530_000, unit: { sv: 'kronor per läsår' } } }
		});
	});

	it('is the very same when the same form comes twice, even late', () => {
		const practice = { ...draft(), revision: 7 };
		expect(revised(practice, aPracticeInput({ revision: '2' }))).toBe(practice);
	});

	it('is not saved on top of a change that the form did not know', () => {
		const practice = { ...draft(), revision: 3 };
		expect(() => revised(practice, aPracticeInput({ revision: '2', place: 'Annat' }))).toThrow(
			'practice.changed-meanwhile'
		);
	});

	it('takes all texts along when its language is corrected, and keeps translations', () => {
		const both = translated(draft(), 'fi', { ...written, by: 'machine' });
		const moved = revised(both, aPracticeInput({ language: 'nb' }));
		expect(moved.title).toEqual({ nb: 'Byns egen bil kör skolbarnen', fi: 'Kylän auto' });
		expect(moved.profile.result).toEqual({ nb: 'Kostnaden sjönk.' });
		expect(moved.profile.figure?.unit).toEqual({ nb: 'kronor per läsår' });
		expect(moved.translations).toEqual({ fi: { by: 'machine', revision: 2 } });
	});

	it('keeps topics that were marked, remembers those that were not, leaves the others alone', () => {
		const practice = { ...draft(), themes: ['Old words of a source', 'ferry'], rejectedConcepts: ['road'] };
		const input = aPracticeInput({ conceptShown: ['ferry', 'island', 'road'], concept: ['island', 'road'] });
		expect(revised(practice, input)).toMatchObject({
			themes: ['Old words of a source', 'island', 'road'],
			rejectedConcepts: ['ferry']
		});
	});

	it('is not translated into its own language', () => {
		expect(() => translated(draft(), 'sv', { ...written, by: 'person' })).toThrow('practice.same-language');
	});

	it('has begun already', () => {
		expect(() => mustHaveBegun('2026-06', '2026-05')).toThrow('practice.since-future');
		expect(() => mustHaveBegun('2026-05', '2026-05')).not.toThrow();
		expect(() => mustHaveBegun(null, '2026-05')).not.toThrow();
	});
});

describe('a practice on its way', () => {
	it.each(['description', 'result', 'notAgain'] as const)('is not published without %s', (name) => {
		const practice = draft({ [name]: '' });
		expect(missing(practice)).toEqual([name]);
		expect(() => published(practice)).toThrow('practice.incomplete');
	});

	it('is published from a draft only and retired from what is recommended only', () => {
		for (const state of practiceStates) {
			const practice = { ...draft(), state };
			const publishing = () => published(practice).state;
			const retiring = () => retired(practice, 'Slut', now).state;
			if (state === 'draft') expect(publishing()).toBe('published');
			else expect(publishing).toThrow('practice.not-in-this-state');
			if (isRecommended(state)) expect(retiring()).toBe('retired');
			else expect(retiring).toThrow('practice.not-in-this-state');
		}
	});

	it('is corrected but not emptied once others read it', () => {
		expect(() => revised(stands(draft()), aPracticeInput({ notAgain: '' }))).toThrow(
			'practice.must-stay-complete'
		);
		expect(revised(stands(draft()), aPracticeInput({ result: 'Mer' })).profile.result).toEqual({ sv: 'Mer' });
		expect(revised(draft(), aPracticeInput({ notAgain: '' })).profile.notAgain).toEqual({});
	});

	it('may go on lacking what its source never had', () => {
		const brought = stands(draft({ result: '', notAgain: '' }));
		expect(revised(brought, aPracticeInput({ result: '', notAgain: '', place: 'By' })).place).toBe('By');
	});

	it('is read by everybody in all states but the first', () => {
		expect(practiceStates.filter((state) => !isPublic(state))).toEqual(['draft']);
		expect(practiceStates.filter((state) => !isRecommended(state))).toEqual(['draft', 'retired']);
	});
});
