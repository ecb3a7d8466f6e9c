import { describe, expect, it } from 'vitest';
import { needSlots } from '#catalogue/needs';
import { ownWordsOf, slotTermsOf, wordsOf, type WordedRecord } from './record-words.ts';

type Slots = NonNullable<WordedRecord['slots']>;

function record(title: Record<string, string>, slots: Partial<Slots> = {}): WordedRecord {
	const empty = Object.fromEntries(
		needSlots.map((slot) => [slot, { terms: [], text: {} }])
	) as unknown as Slots;

	return {
		title,
		description: { en: 'A description' },
		language: 'en',
		slots: { ...empty, ...slots }
	} as unknown as WordedRecord;
}

describe('the words of a need', () => {
	it('hold what was said slot by slot, each language by itself', () => {
		const need = record(
			{ en: 'A title', fi: 'Otsikko' },
			{ who: { terms: [], text: { en: 'Older people', fi: 'Ikäihmiset' } } }
		);
		expect(wordsOf(need)).toEqual([
			{ language: 'en', title: 'A title', body: 'A description\nOlder people' },
			{ language: 'fi', title: 'Otsikko', body: 'Ikäihmiset' }
		]);
		expect(ownWordsOf(need).title).toBe('A title');
	});

	it('fall back to any language, and to nothing', () => {
		expect(ownWordsOf({ ...record({ fi: 'Otsikko' }), language: 'en' }).title).toBe('Otsikko');
		expect(ownWordsOf(record({}))).toEqual({ language: 'und', title: '', body: '' });
	});

	it('name concepts where a slot has them, and neither places nor frequencies', () => {
		const slot = (...terms: string[]) => ({ terms, text: {} });

		const need = record(
			{ en: 'A' },
			{ who: slot('older-people'), where: slot('islands'), does: slot('home-care') }
		);
		expect(slotTermsOf(need)).toEqual(['older-people', 'home-care']);
	});

	it('of a record without slots are its title and description', () => {
		const { title, description, language } = record({ en: 'A title' });
		const plain = { title, description, language } as unknown as WordedRecord;
		expect(slotTermsOf(plain)).toEqual([]);
		expect(wordsOf(plain)).toEqual([{ language: 'en', title: 'A title', body: 'A description' }]);
	});
});
