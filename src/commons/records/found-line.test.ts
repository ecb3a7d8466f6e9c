// The line that says why a search found a record, what counts as the same word, and words spelled wrongly.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, spelledLike, trigramSimilarity } from './fold.ts';
import { foundLine } from './found-line.ts';
import { searchWords } from './search-words.ts';

const line = (asked: string, ...texts: string[]) =>
	foundLine(
		asked,
		texts.map((text) => ({ language: 'fi', text }))
	);
const marked = (found: ReturnType<typeof line>) =>
	found?.parts.filter((part) => part.marked).map(({ text }) => text) ?? null;

describe('the line that was found', () => {
	it('is the one with the most of the words, other endings too', () => {
		const found = line('kotihoito lautta', 'Kotihoidon matkat. Lautta vie kotihoitoon saareen. Muuta.');
		expect(found?.parts).toEqual([
			{ text: 'Lautta', marked: true },
			{ text: ' vie ', marked: false },
			{ text: 'kotihoitoon', marked: true },
			{ text: ' saareen.', marked: false }
		]);
	});

	it('marks words with and without marks on letters, and no others', () => {
		expect(marked(line('Hemtjanst', 'Hemtjänsten i byn, inte hem.'))).toEqual(['Hemtjänsten']);
		expect(line('on ja', 'Se on ja se')).toBeNull();
		expect(line('ferry', 'No boat here')).toBeNull();
		expect(line('%_\'"\\', '100 % of it')).toBeNull();
	});

	it('is a piece of the text as it stands, tags and all', () => {
		const words = fc.array(
			fc.constantFrom('kotihoito', '<b>', 'saari', 'x &amp; y', '.', '\n', '😀', 'lautta'),
			{
				maxLength: 60
			}
		);
		fc.assert(
			fc.property(words, fc.constantFrom('saari', 'lautan kotihoidossa', '<b>'), (parts, asked) => {
				const text = parts.join(' ');
				const found = line(asked, text);
				const shown = found?.parts.map((part) => part.text).join('') ?? '';
				for (const piece of shown.split('…')) expect(text).toContain(piece.trim());
				expect(shown.length).toBeLessThan(400);
			})
		);
	});
});

describe('words', () => {
	it('are the same without capitals and marks', () => {
		expect(fold('ÄLVSBYNS Kommun, Łódź, Šiaulių, straße, Grjótafjörður')).toBe(
			'alvsbyns kommun, lodz, siauliu, strasse, grjotafjordur'
		);
	});

	it('are as near as pg_trgm says', () => {
		expect(trigramSimilarity('word', 'words')).toBeCloseTo(4 / 7);
		expect(trigramSimilarity('a', 'b')).toBe(0);
	});

	it('spelled wrongly are put right by the nearest title, or not at all', () => {
		expect(spelledLike('kothoito lasten', 'Kotihoidon matkat, lasten päivähoito')).toBe('kotihoidon lasten');
		expect(spelledLike('the', 'Rýmingaræfing á hjúkrunarheimili')).toBeNull();
		expect(spelledLike('Kotihoidon', 'kotihoidon matkat')).toBeNull();
	});
});

describe('a search', () => {
	it('looks in all languages for a few words, and in the likely ones for a sentence', () => {
		expect(searchWords('ferry', ['en']).configurations).toContain('finnish');
		expect(searchWords('the last ferry leaves too early', ['en', 'sv']).configurations).toEqual([
			'english',
			'swedish',
			'simple'
		]);
		expect(searchWords('the last ferry leaves too early', []).configurations).toContain('finnish');
	});

	it('takes the last word as unfinished unless a quote or a sign ends it', () => {
		expect(searchWords('night ferr', [])).toMatchObject({ opening: 'night', last: 'ferr' });
		expect(searchWords('ferr', [])).toMatchObject({ opening: '', last: 'ferr' });
		for (const text of ['"night ferry"', 'ferry.', 'a', '%', ''])
			expect(searchWords(text, []).last).toBeNull();
	});

	it('leaves nothing out by a minus and compares the spelling of a few words only', () => {
		expect(searchWords('-ferry --night', []).text).toBe('ferry night');
		expect(searchWords('Öinen lautta on', []).spelled).toEqual(['oinen', 'lautta']);
		expect(searchWords('one two three four five', []).spelled).toEqual([]);
	});
});
