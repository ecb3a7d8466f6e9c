// Differences lose nothing: both versions can be read out of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedParts, changesBetween, type ChangePart } from './history.ts';

const textOf = (parts: readonly ChangePart[], ...kinds: ChangePart['kind'][]) =>
	parts
		.filter(({ kind }) => kinds.includes(kind))
		.map(({ text }) => text)
		.join('');
const words = fc
	.array(fc.constantFrom('lautta', 'saari', 'vår', 'by', 'בית', '  ', '\n', '😀', 'ferry.'), {
		maxLength: 40
	})
	.map((list) => list.join(' '));

describe('the difference of two texts', () => {
	it('marks what was added and what was taken away', () => {
		expect(changedParts('The ferry stops at noon.', 'The small ferry stops early.')).toEqual([
			{ kind: 'same', text: 'The ' },
			{ kind: 'added', text: 'small ' },
			{ kind: 'same', text: 'ferry stops ' },
			{ kind: 'removed', text: 'at noon' },
			{ kind: 'added', text: 'early' },
			{ kind: 'same', text: '.' }
		]);
	});

	it('gives back both texts, whatever they are', () => {
		fc.assert(
			fc.property(words, words, (before, after) => {
				const parts = changedParts(before, after);
				expect(textOf(parts, 'same', 'added')).toBe(after);
				expect(textOf(parts, 'same', 'removed')).toBe(before);
			})
		);
	});

	it('of two long texts that have nothing in common is both texts', () => {
		const before = Array.from({ length: 3000 }, (_, at) => `vanha${at}`).join(' ');
		const after = Array.from({ length: 3000 }, (_, at) => `uusi${at}`).join(' ');
		const parts = changedParts(before, after);
		expect(textOf(parts, 'same', 'removed')).toBe(before);
		expect(textOf(parts, 'same', 'added')).toBe(after);
	});
});

describe('the difference of two versions', () => {
	it('names only the fields that differ, emptied ones too', () => {
		const before = { 'title.fi': 'Lautta', 'slot.who.fi': 'Asukkaat', money: 'Kunta' };
		const after = { 'title.fi': 'Lautta', 'slot.who.fi': 'Kaikki asukkaat', 'title.sv': 'Färja' };
		expect(changesBetween(before, after).map(({ field }) => field)).toEqual([
			'slot.who.fi',
			'title.sv',
			'money'
		]);
		expect(changesBetween(after, after)).toEqual([]);
	});
});
