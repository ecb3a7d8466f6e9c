// A title on a picture: inside its room, in its order, and said to go on where it is cut.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapped } from './wrap.ts';

const measure = (text: string) => Array.from(text).length;
const plain = (text: string) => text.replaceAll(/[\s\u00AD-]/g, '');

describe('a title in lines', () => {
	it('breaks between words where it can', () => {
		expect(wrapped('Who has solved  it already', measure, { width: 10, lines: 4 })).toEqual([
			'Who has',
			'solved it',
			'already'
		]);
	});

	it('breaks a long word where its language allows, with a hyphen', () => {
		expect(wrapped('Vesi\u00ADjohto\u00ADverkosto', measure, { width: 11, lines: 4 })).toEqual([
			'Vesijohto-',
			'verkosto'
		]);
	});

	it('keeps a hyphen that was written', () => {
		expect(wrapped('etä-hoiva', measure, { width: 6, lines: 4 })).toEqual(['etä-', 'hoiva']);
	});

	it('breaks a word without such places anywhere', () => {
		expect(wrapped('aaaaaaaaaa', measure, { width: 4, lines: 4 })).toEqual(['aaaa', 'aaaa', 'aa']);
	});

	it('ends with a sign that it goes on', () => {
		expect(wrapped('one two three four', measure, { width: 5, lines: 2 })).toEqual(['one', 'two…']);
		expect(wrapped('abcdefgh', measure, { width: 4, lines: 1 })).toEqual(['abc…']);
	});

	it('is never wider than its room, never longer, and loses nothing while there is room', () => {
		const title = fc.string({
			unit: fc.constantFrom('a', 'ė', 'W', ' ', '-', '\u00AD', '👵', ','),
			maxLength: 120
		});
		fc.assert(
			fc.property(
				title,
				fc.integer({ min: 2, max: 20 }),
				fc.integer({ min: 1, max: 5 }),
				(text, width, lines) => {
					const shown = wrapped(text, measure, { width, lines });
					expect(shown.length).toBeLessThanOrEqual(lines);
					for (const line of shown) expect(measure(line)).toBeLessThanOrEqual(width);
					expect(shown.join('')).not.toContain('\u00AD');
					const all = wrapped(text, measure, { width, lines: 200 });
					expect(plain(all.join(''))).toBe(plain(text));
				}
			)
		);
	});
});
