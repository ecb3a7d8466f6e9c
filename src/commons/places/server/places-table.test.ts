// Our own table of points: complete for the regions round the Baltic Sea, and each point in the country it is for.
import { geoContains, geoDistance } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { formCountries } from '../countries.ts';
import { findRegion, isRegionOf, regionsOf } from '../regions.ts';
import { everyLand, type Land } from './atlas.ts';

/** NUTS 2, editions 2021 and 2024. */
const REGIONS = {
	FI: '19 1B 1C 1D 20',
	SE: '11 12 21 22 23 31 32 33',
	NO: '02 06 07 08 09 0A 0B',
	DK: '01 02 03 04 05',
	IS: '00',
	EE: '00',
	LV: '00',
	LT: '01 02',
	PL: '21 22 41 42 43 51 52 61 62 63 71 72 81 82 84 91 92',
	DE: '11 12 13 14 21 22 23 24 25 26 27 30 40 50 60 71 72 73 80 91 92 93 94 A1 A2 A3 A4 A5 B1 B2 B3 C0 D2 D4 D5 E0 F0 G0',
	IE: '04 05 06',
	NL: '11 12 13 21 22 23 31 32 33 34 35 36 41 42',
	UK: 'M5 M6 M7 M8 M9 N0'
};
const codes = Object.entries(REGIONS).flatMap(([country, ends]) =>
	ends.split(' ').map((end) => country + end)
);
const KILOMETRES = 6371;
/** The atlas draws no island smaller than a village; a point there is near another piece of the country. */
const MARGIN_KILOMETRES = 25;

describe('the table of points', () => {
	const lands = everyLand();

	it.each(codes)('has the region %s itself', (code) => expect(findRegion(code)?.code).toBe(code));

	it.each([...formCountries])(
		'has a point for %s, and for each of its regions, inside its outline',
		(country) => {
			const own = findRegion(country);
			expect(own?.country).toBe(country);
			for (const region of own ? [own, ...regionsOf(country)] : []) {
				expect(isRegionOf(region, country), region.code).toBe(true);
				// Svalbard and Jan Mayen are drawn with Norway, and Jan Mayen is not drawn.
				if (region.code === 'NO0B1') continue;
				const land = lands.get(region.country === 'SJ' ? 'NO' : region.country) ?? [];
				expect(distanceTo(land, [region.lon, region.lat]), region.code).toBeLessThan(MARGIN_KILOMETRES);
			}
		}
	);

	it('says which edition alone has a code', () => {
		expect(findRegion('FI1DC')?.nuts).toBe(2024);
		expect(findRegion('FI1D3')?.nuts).toBe(2021);
		expect(findRegion('FI1D')?.nuts).toBeUndefined();
	});

	it('names every region, its own language first', () => {
		for (const country of formCountries) {
			for (const { code, names = {} } of regionsOf(country).filter((region) => region.code.length > 2)) {
				expect(Object.values(names)[0], code).toMatch(/\p{L}/u);
				expect(names['en'] ?? Object.values(names)[0], code).toMatch(/\p{L}/u);
			}
		}
	});
});

/** Nought inside, else to the nearest corner of the outline. */
function distanceTo(land: readonly Land[], point: [number, number]): number {
	if (land.some((piece) => geoContains(piece, point))) return 0;
	const rings = land.flatMap((piece) =>
		piece.type === 'Polygon' ? piece.coordinates : piece.coordinates.flat()
	);

	// The atlas notes a weight behind each corner.
	return Math.min(...rings.flat().map(([lon = 0, lat = 0]) => geoDistance([lon, lat], point))) * KILOMETRES;
}
