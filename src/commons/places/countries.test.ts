// However a country was written, one ISO code comes out, or none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleCountry } from './countries.ts';

describe('a country', () => {
	it.each([
		['FI', 'FI'],
		['fi', 'FI'],
		[' se ', 'SE'],
		['UK', 'GB'],
		['EL', 'GR'],
		['GB', 'GB'],
		['Finland', 'FI'],
		['LITHUANIA', 'LT'],
		['France', 'FR'],
		['Germany', 'DE'],
		['United Kingdom', 'GB'],
		['Serbia', 'RS'],
		['Vietnam', 'VN'],
		['Russia', 'RU'],
		['Czech Republic', 'CZ'],
		['Czechia', 'CZ'],
		['The Netherlands', 'NL'],
		['Faroe Islands', 'FO'],
		['Åland Islands', 'AX']
	])('written %s is %s', (written, code) => expect(settleCountry(written)).toBe(code));

	it.each([
		'',
		' ',
		'XX',
		'EU',
		'ZZ',
		'UN',
		'FX',
		'SU',
		'YU',
		'DD',
		'Atlantis',
		'F',
		'F1',
		'constructor',
		'__proto__'
	])('written "%s" is none', (written) => expect(settleCountry(written)).toBeNull());

	it('is none where nothing was written', () => expect(settleCountry(null)).toBeNull());

	it('is always a settled code of two letters, whatever was written', () => {
		const written = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 2, maxLength: 2 }));
		fc.assert(
			fc.property(written, (text) => {
				const code = settleCountry(text);
				if (code === null) return;
				expect(code).toMatch(/^[A-Z]{2}$/);
				expect(settleCountry(code)).toBe(code);
			}),
			{ numRuns: 1000 }
		);
	});

	it('has one code for every name of the runtime', () => {
		const names = new Intl.DisplayNames(['en'], { type: 'region' });
		for (const code of [
			'FI',
			'SE',
			'NO',
			'DK',
			'IS',
			'EE',
			'LV',
			'LT',
			'PL',
			'DE',
			'FR',
			'IE',
			'GR',
			'CW',
			'BJ',
			'MM',
			'YE'
		]) {
			expect(settleCountry(names.of(code) ?? '')).toBe(code);
		}
	});
});
