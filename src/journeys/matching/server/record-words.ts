// The words of a record that are compared: title and description, and for a need also what it says slot by slot.
import { needSlots, slotConcepts, type Need } from '#catalogue/needs';
import { searchText, type RecordCore } from '#commons/records';

export type WordedRecord = RecordCore & Partial<Pick<Need, 'slots' | 'summary'>>;
export type Words = { language: string; title: string; body: string };

/** Where the encoder stops reading. */
const READ_CHARACTERS = 3000;

/** In every language the record has. */
export function wordsOf(record: WordedRecord): Words[] {
	return searchText(record).map(({ language, title, body }) => {
		const said = needSlots.map((slot) => record.slots?.[slot].text[language]);
		const parts = [body, ...said, record.summary?.[language]].filter(isThere);
		return { language, title, body: parts.join('\n').slice(0, READ_CHARACTERS) };
	});
}

/** In the language it was written in. */
export function ownWordsOf(record: WordedRecord): Words {
	const words = wordsOf(record);

	return words.find(({ language }) => language === record.language) ?? words[0] ?? NOTHING;
}

/** Concepts that a person chose for the slots; a place or a frequency is none. */
export function slotTermsOf({ slots }: WordedRecord): string[] {
	const named = Object.keys(slotConcepts) as (keyof typeof slotConcepts)[];

	return slots ? named.flatMap((slot) => slots[slot].terms) : [];
}

const NOTHING: Words = { language: 'und', title: '', body: '' };

function isThere(part: string | undefined): part is string {
	return part !== undefined && part.trim() !== '';
}
