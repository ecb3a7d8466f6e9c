// Regions by code: named in the reader's language, and the smallest known one where the code is not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '#platform/i18n';
import { findRegion, isRegionOf, regionName, regionsOf } from './regions.ts';

describe('the name of a region', () => {
	it.each([
		['FI1D', 'fi', 'Pohjois- ja Itä-Suomi'],
		['FI1D8', 'sv', 'Kajanaland'],
		['fi1d8', 'en', 'Kainuu'],
		['FI1DC', 'lt', 'Šiaurės Karelija'],
		['FI1D3', 'fi', 'Pohjois-Karjala'],
		['FI20', 'fi', 'Ahvenanmaa'],
		['LT011', 'lt', 'Vilniaus apskritis'],
		['NO073', 'fi', 'Finnmark'],
		['EE00A', 'et', 'Kirde-Eesti'],
		['UKM6', 'en', 'Highlands and Islands']
	] as const)('%s in %s is %s', (code, locale, name) => expect(regionName(code, locale)).toBe(name));

	it('is that of the region around it where the code is finer, and of the country at last', () => {
		expect(regionName('DE80J', 'en')).toBe('Mecklenburg-Western Pomerania');
		expect(regionName('FI9', 'sv')).toBe('Finland');
		expect(regionName('EL30', 'en')).toBe('Greece');
	});

	it.each(['', 'XX', 'XX1', 'F', 'FI1D8X', '%', '__proto__', 'constructor'])('is none for "%s"', (code) =>
		expect(regionName(code, 'en')).toBeNull()
	);

	it('never fails, whatever the code', () =>
		fc.assert(
			fc.property(fc.string(), fc.constantFrom(...locales), (code, locale) => {
				const name = regionName(code, locale);
				expect(name === null || name.length > 0).toBe(true);
			})
		));
});

describe('the regions of a country', () => {
	it('are its own and those that have a code of their own', () => {
		const codes = regionsOf('FI').map(({ code }) => code);
		expect(codes).toEqual(expect.arrayContaining(['FI1', 'FI1D', 'FI1D8', 'FI20']));
		expect(regionsOf('GB').map(({ code }) => code)).toContain('UKM6');
		expect(regionsOf('XX')).toEqual([]);
	});

	it('lie in that country and no other', () => {
		const aland = findRegion('FI200');
		const kainuu = findRegion('FI1D8');
		expect(aland && [isRegionOf(aland, 'FI'), isRegionOf(aland, 'AX'), isRegionOf(aland, 'SE')]).toEqual([
			true,
			true,
			false
		]);
		expect(kainuu && isRegionOf(kainuu, 'LT')).toBe(false);
	});
});
