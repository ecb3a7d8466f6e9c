// The six answers of a need and the terms they may hold.
import { describe, expect, it } from 'vitest';
import { coreLocales } from '#platform/i18n';
import { needMessages } from './messages.ts';
import { emptySlots, isFilled, needSlots, ownTermsOf, slotConcepts, slotTerms } from './need-slots.ts';

const own = Object.entries(slotTerms).flatMap(([slot, terms]) => terms.map((term) => `need.${slot}.${term}`));

describe('a term of a slot’s own list', () => {
	it.each(own)('reads in every language: %s', (key) => {
		for (const locale of coreLocales) expect(needMessages[locale]).toHaveProperty([key]);
	});

	it('stands in the list once', () => {
		expect(new Set(own).size).toBe(own.length);
	});
});

describe('a slot', () => {
	it.each(needSlots)('has its terms from the thesaurus or from its own list, never from both: %s', (slot) => {
		expect(ownTermsOf(slot).length > 0).toBe(!(slot in slotConcepts));
	});

	it.each(needSlots)('has a name, a question, a field and a hint: %s', (slot) => {
		for (const end of ['', '.terms', '.text', '.hint']) {
			expect(needMessages.en).toHaveProperty([`need.slot.${slot}${end}`]);
		}
	});

	it('is filled by a term or by words in any language', () => {
		expect(isFilled({ terms: [], text: {} })).toBe(false);
		expect(isFilled({ terms: ['daily'], text: {} })).toBe(true);
		expect(isFilled({ terms: [], text: { lt: 'kasdien' } })).toBe(true);
	});

	it('begins empty', () => {
		expect(Object.keys(emptySlots())).toEqual([...needSlots]);
		expect(Object.values(emptySlots()).some(isFilled)).toBe(false);
	});
});
