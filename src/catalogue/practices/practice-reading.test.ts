// What a practice says to a reader: figures on their line, the way to the office, texts in the reader's language.
import { describe, expect, it } from 'vitest';
import { contactParts } from './practice-contact.ts';
import { figureLine, readPractice } from './practice-reading.ts';
import { emptyProfile } from './practice.ts';

describe('two figures on a line', () => {
	it('stand in their order, within it, and a small change stays small', () => {
		const values = [-1e9, -41, -0.5, 0, 0.25, 33, 41, 1e9];
		for (const before of values) {
			for (const after of values) {
				const line = figureLine({ before, after });
				expect(Math.sign(line.after - line.before)).toBe(Math.sign(after - before));
				for (const share of [line.before, line.after]) {
					expect(share).toBeGreaterThanOrEqual(0);
					expect(share).toBeLessThanOrEqual(1);
				}
			}
		}
		const { before, after } = figureLine({ before: 100, after: 99 });
		expect(before - after).toBeLessThan(0.01);
	});
});

describe('the contact of an office', () => {
	it.each([
		[
			'Innovation office, innovation@town.example',
			'innovation@town.example',
			'mailto:innovation@town.example'
		],
		['See https://town.example/a?b=1.', 'https://town.example/a?b=1', 'https://town.example/a?b=1'],
		['Växeln +46 (0)970 123 45', '+46 (0)970 123 45', 'tel:+46097012345']
	])('of %s leads there', (contact, text, href) => {
		const parts = contactParts(contact);
		expect(parts).toContainEqual({ text, href });
		expect(parts.map((part) => part.text).join('')).toBe(contact);
	});

	it('without a way to it stays plain text; nothing else becomes a link', () => {
		expect(contactParts('Ring växeln')).toEqual([{ text: 'Ring växeln', href: null }]);
		expect(contactParts('javascript:alert(1)')).toEqual([{ text: 'javascript:alert(1)', href: null }]);
		expect(contactParts('')).toEqual([]);
	});
});

describe('a practice read', () => {
	const profile = {
		...emptyProfile(),
		since: '2023-08',
		result: { sv: 'Sjönk', fi: 'Laski' },
		notAgain: { sv: 'Sms' },
		figure: { before: 1530, after: 41.5, unit: { sv: 'kronor' } }
	};

	it('comes in the language of the reader where it was translated, else in its own', () => {
		expect(readPractice({ language: 'sv', profile }, 'fi')).toMatchObject({
			result: { text: 'Laski', language: 'fi' },
			notAgain: { text: 'Sms', language: 'sv' },
			since: 'elokuu 2023',
			figure: { after: '41,5', unit: { text: 'kronor', language: 'sv' } }
		});
	});

	it('of a brought-in practice says nothing that was never told', () => {
		expect(readPractice({ language: 'sv', profile: emptyProfile() }, 'fi')).toEqual({
			result: null,
			notAgain: null,
			figure: null,
			since: null,
			contact: []
		});
	});
});
