// The language of the reader is chosen from what the browser says, and texts are put together in it.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
	countryName,
	formatNumber,
	languageName,
	localeFromHeader,
	localeNames,
	locales,
	translator
} from './index.ts';

describe('the language a browser asks for', () => {
	it.each([
		[null, 'en'],
		['', 'en'],
		['fi', 'fi'],
		['FI-fi', 'fi'],
		['sv-FI,sv;q=0.9,fi;q=0.8', 'sv'],
		['zz,lt;q=0.4', 'lt'],
		['fi;q=0.2, lt;q=0.9', 'lt'],
		['fi;q=0, sv;q=0.1', 'sv'],
		['fi; q=0.5, sv; q=0.7', 'sv'],
		['fi;q=abc, sv;q=0.1', 'sv'],
		['*', 'en'],
		['zz, xx', 'en'],
		['fil', 'en'],
		[`${'xx,'.repeat(10_000)}fi`, 'en']
	])('%s → %s', (header, locale) => expect(localeFromHeader(header)).toBe(locale));

	it('is always one of ours', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (header) => {
				expect(locales).toContain(localeFromHeader(header));
			})
		);
	});
});

describe('a text of the interface', () => {
	const catalogue = {
		en: { found: '{count, plural, one {# answer} other {# answers}}', hello: 'Hello {name}' },
		fi: { found: '{count, plural, one {# vastaus} other {# vastausta}}', hello: 'Hei {name}' },
		sv: { found: '{count} svar', hello: 'Hej {name}' },
		lt: {
			found: '{count, plural, one {# atsakymas} few {# atsakymai} many {# atsakymo} other {# atsakymų}}',
			hello: 'Labas, {name}'
		}
	};

	it.each([
		['en', 1, '1 answer'],
		['en', 2, '2 answers'],
		['fi', 1, '1 vastaus'],
		['fi', 1234, '1 234 vastausta'],
		['lt', 21, '21 atsakymas'],
		['lt', 3, '3 atsakymai'],
		['lt', 11, '11 atsakymų']
	] as const)('counts in %s: %d', (locale, count, text) => {
		expect(translator(catalogue, locale)('found', { count }).replaceAll(/\s/g, ' ')).toBe(text);
	});

	it('shows what a person wrote as it is, also when it looks like markup or a placeholder', () => {
		expect(translator(catalogue, 'en')('hello', { name: '<b>{x}</b>' })).toBe('Hello <b>{x}</b>');
	});

	it('is English, and counts as English does, where a further language lacks it', () => {
		const some = { ...catalogue, et: { hello: 'Tere, {name}' } };
		expect(translator(some, 'et')('hello', { name: 'Aino' })).toBe('Tere, Aino');
		expect(translator(some, 'et')('found', { count: 1234 })).toBe('1,234 answers');
		expect(translator(catalogue, 'et')('hello', { name: 'Aino' })).toBe('Hello Aino');
	});

	it('shows the key where a text is missing, and still a text where a value is missing', () => {
		const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const loose: Parameters<typeof translator<string>>[0] = catalogue;
		expect(translator(loose, 'fi')('no-such-key')).toBe('no-such-key');
		expect(translator(catalogue, 'sv')('hello')).toContain('Hej');
		complaints.mockRestore();
	});
});

describe('names and numbers', () => {
	it('come from the runtime in the language of the reader', () => {
		expect(countryName('FI', 'sv')).toBe('Finland');
		expect(countryName('LT', 'fi')).toBe('Liettua');
		expect(languageName('sv', 'sv')).toBe('svenska');
		expect(Object.values(localeNames)).toEqual(
			expect.arrayContaining(['English', 'Suomi', 'Svenska', 'Lietuvių', 'Eesti'])
		);
		expect(formatNumber(12_345.5, 'fi').replaceAll(/\s/g, ' ')).toBe('12 345,5');
	});

	it('stay as they were stored where they are no code', () => {
		fc.assert(
			fc.property(fc.string(), (code) => {
				expect(typeof countryName(code, 'en')).toBe('string');
				expect(typeof languageName(code, 'lt')).toBe('string');
			})
		);
		expect(countryName('not a code', 'en')).toBe('not a code');
	});
});
