// Terms are found in running text: by word beginnings, inside compounds, and never by accident.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept } from './concept.ts';
import { findPhrases, indexPhrases } from './phrase-index.ts';

const concept = (id: string, terms: Concept['terms']): Concept => ({
	id,
	area: 'a',
	kind: 'service',
	cpv: [],
	terms
});
const index = indexPhrases([
	concept('home-care', { fi: ['kotihoito', 'kotihoidon'], en: ['home care'], sv: ['hemtjänst'] }),
	concept('internet-of-things', { en: ['IoT'], fi: ['esineiden internet'] }),
	concept('playground', { de: ['Spielplatz'], en: ['playground'] }),
	concept('well', { en: ['well'] }),
	concept('ferry', { en: ['ferry'], fi: ['lautta'] })
]);
const idsIn = (text: string, ...languages: string[]) =>
	findPhrases(index, text, languages.length > 0 ? new Set(languages) : undefined).map(({ id }) => id);

describe('terms in a text', () => {
	it.each(['kotihoito', 'Kotihoidossa', 'kotihoidon', 'kotihoitoa', 'KOTIHOITOON'])(
		'finds home care in the Finnish form %s',
		(form) => expect(idsIn(`Kunnan ${form} etsii apua.`)).toEqual(['home-care'])
	);

	it('finds a term of two words also when other words stand between them, but not far apart', () => {
		expect(idsIn('care given at home')).toEqual(['home-care']);
		expect(idsIn('home is where one two three four five six seven care ends')).toEqual([]);
	});

	it('takes a short abbreviation only as it stands', () => {
		expect(idsIn('an IoT gateway')).toEqual(['internet-of-things']);
		expect(idsIn('iota and biotope')).toEqual([]);
	});

	it('reads the parts of a hyphenated word', () => {
		expect(idsIn('IoT-anturit')).toEqual(['internet-of-things']);
		expect(idsIn('well-known')).toContain('well');
	});

	it('finds a long word inside a compound only in languages that write compounds', () => {
		expect(idsIn('Kinderspielplätze, Kinderspielplatzes', 'de')).toEqual(['playground']);
		expect(idsIn('superplayground', 'en')).toEqual([]);
	});

	it('counts only terms of the wanted languages', () => {
		expect(idsIn('hemtjänst', 'fi', 'en')).toEqual([]);
		expect(idsIn('hemtjänst', 'sv')).toEqual(['home-care']);
		expect(idsIn('hemtjänst')).toEqual(['home-care']);
	});

	it('finds letters that are written in two pieces, as some systems copy them', () => {
		expect(idsIn('hemtjänst'.normalize('NFD'))).toEqual(['home-care']);
	});

	it('names each concept once, in the order of the text, with the words that stand there', () => {
		const found = findPhrases(index, 'The ferry, then Home Care and the ferry again');
		expect(found).toEqual([
			{ id: 'ferry', words: 'ferry' },
			{ id: 'home-care', words: 'Home Care' }
		]);
	});
});

describe('any text at all', () => {
	const pieces = fc.oneof(
		fc.constantFrom(
			'kotihoidon',
			'home',
			'care',
			'IoT',
			'-',
			' ',
			'.',
			'Spielplatz',
			'\u0000',
			'\ud800',
			'ä',
			'__proto__'
		),
		fc.string({ unit: 'binary', maxLength: 8 })
	);
	const texts = fc.oneof(
		fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
		fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' '))
	);

	it('never throws and only quotes what stands in the text', () => {
		fc.assert(
			fc.property(texts, (text) => {
				for (const { words } of findPhrases(index, text)) {
					expect(words.length).toBeGreaterThan(0);
					expect(text).toContain(words);
				}
			})
		);
	});

	it('finds no more with fewer languages', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const all = idsIn(text);
				for (const id of idsIn(text, 'fi')) expect(all).toContain(id);
			})
		);
	});
});
