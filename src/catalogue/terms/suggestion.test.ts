// A suggestion is decided once at a time and can always be decided otherwise; of several decisions the last one counts.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { termMessages } from './messages.ts';
import { ReasonForm, SuggestionForm, termLimits } from './suggestion-form.ts';
import { isPublic, moved, suggestionStates, termsInForce, type SuggestionState } from './suggestion.ts';
import { aSuggestion } from './testing/index.ts';

const decided = { by: null, at: new Date('2026-11-22T08:00:00Z'), reason: 'so' };
const acts = ['approve', 'refuse', 'withdraw', 'take-back'] as const;
const after = (state: SuggestionState) =>
	acts.filter((act) => {
		try {
			return moved(aSuggestion({ state }), act, decided).decided === decided;
		} catch {
			return false;
		}
	});

describe('a suggestion', () => {
	it('can be decided, taken back and approved again; only what was withdrawn stays so', () => {
		expect(Object.fromEntries(suggestionStates.map((state) => [state, after(state)]))).toEqual({
			suggested: ['approve', 'refuse', 'withdraw'],
			approved: ['take-back'],
			refused: ['approve'],
			withdrawn: [],
			'taken-back': ['approve']
		});
		expect(suggestionStates.filter(isPublic)).toEqual(['approved', 'taken-back']);
	});

	it('counts by its last decision, whatever was approved before', () => {
		const line = fc.record({
			concept: fc.constantFrom('a', 'b'),
			language: fc.constantFrom('fi', 'sv'),
			term: fc.constantFrom('x', 'X', 'y'),
			change: fc.constantFrom('add' as const, 'remove' as const)
		});
		fc.assert(
			fc.property(fc.array(line, { maxLength: 12 }), (approved) => {
				const lower = (term: string) => term.toLowerCase();
				const { added, removed } = termsInForce(approved, lower);
				const keyOf = (one: (typeof approved)[number]) => `${one.concept} ${one.language} ${lower(one.term)}`;
				const last = new Map(approved.map((one) => [keyOf(one), one]));
				expect(new Set([...added, ...removed])).toEqual(new Set(last.values()));
				expect(added.every(({ change }) => change === 'add')).toBe(true);
			})
		);
	});
});

describe('the form', () => {
	const answerTo = (typed: unknown) => {
		const parsed = v.safeParse(SuggestionForm, typed);
		return parsed.success ? parsed.output : parsed.issues.map(({ message }) => message);
	};
	const good = { change: 'add', language: 'fi', term: 'kotiapu', note: '' };

	it('takes a word without the blanks around and within it', () => {
		expect(answerTo({ ...good, term: ' koti\u0000 \n apu ' })).toEqual({ ...good, term: 'koti apu' });
	});

	it.each([
		[{ ...good, term: ' ' }, 'term.missing'],
		[{ change: 'add', language: 'fi' }, 'term.missing'],
		[{ ...good, term: ['a', 'b'] }, 'term.missing'],
		[{ ...good, term: 'å'.repeat(termLimits.term + 1) }, 'term.too-long'],
		[{ ...good, term: '12 + 3 🏔' }, 'term.no-letters'],
		[{ ...good, change: 'explode' }, 'term.change-unknown'],
		[{ ...good, language: 'xx' }, 'term.language-unknown'],
		[{ ...good, note: 'å'.repeat(termLimits.note + 1) }, 'term.note-too-long']
	])('refuses %j with a text in every language', (typed, message) => {
		expect(answerTo(typed)).toContain(message);
		for (const texts of Object.values(termMessages)) expect(texts).toHaveProperty([message]);
	});

	it('wants a reason for a no', () => {
		expect(v.safeParse(ReasonForm, { reason: ' ' }).issues?.[0].message).toBe('term.reason-missing');
	});
});
