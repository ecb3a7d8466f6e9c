// Where spots stand on the map: on the sheet they belong to, in the picture, or not at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapOutline } from './outlines.ts';
import { mapSize, onMap, sheets } from './sheets.ts';
import { onShore, shoreDots } from './shore.ts';

const frameOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.frame;

describe('the map', () => {
	it.each([
		['Nuuk', -51.7, 64.2, 'greenland'],
		['Tasiilaq', -37.6, 65.6, 'greenland'],
		['Reykjavík', -21.9, 64.1, 'iceland'],
		['Seyðisfjörður', -14.0, 65.3, 'iceland'],
		['Tórshavn', -6.8, 62.0, 'faroes'],
		['Inverness', -4.2, 57.5, 'west'],
		['Lerwick', -1.1, 60.2, 'west'],
		['Dingle', -10.3, 52.1, 'west'],
		['Longyearbyen', 15.6, 78.2, 'svalbard'],
		['Helsinki', 24.9, 60.2, 'main'],
		['Kirkenes', 30.0, 69.7, 'main'],
		['Kraków', 19.9, 50.1, 'main'],
		['Bergen', 5.3, 60.4, 'main']
	])('has %s on the right sheet', (_place, lon, lat, sheet) =>
		expect(onMap({ lon, lat })?.frame).toBe(frameOf(sheet))
	);

	it.each([
		['Washington', -77, 38.9],
		['Rome', 12.5, 41.9],
		['Tokyo', 139.7, 35.7],
		['the South Pole', 0, -90],
		['Moscow', 37.6, 55.8]
	])('leaves out %s', (_place, lon, lat) => expect(onMap({ lon, lat })).toBeNull());

	it('puts every spot of the earth into its sheet or nowhere', () => {
		const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
		fc.assert(
			fc.property(degrees(180), degrees(90), (lon, lat) => {
				const found = onMap({ lon, lat });
				if (!found) return;
				const [x, y] = found.at;
				const [left, top, right, bottom] = found.frame;
				expect(x >= left && x <= right && y >= top && y <= bottom).toBe(true);
				expect(x >= 0 && x <= mapSize.width && y >= 0 && y <= mapSize.height).toBe(true);
			}),
			{ numRuns: 2000 }
		);
	});

	it('keeps insets apart', () => {
		const frames = sheets.filter(({ name }) => name !== 'main').map(({ frame }) => frame);
		for (const [index, [left, top, right, bottom]] of frames.entries()) {
			for (const [otherLeft, otherTop, otherRight, otherBottom] of frames.slice(index + 1))
				expect(left > otherRight || otherLeft > right || top > otherBottom || otherTop > bottom).toBe(true);
		}
	});

	it('has an outline in whole pixels that costs a page less than 9 kB', () => {
		const { near, far, insets } = mapOutline();
		expect(near.length + far.length + insets.length).toBeLessThan(9000);
		expect(near + far).toMatch(/^(m-?\d+[ -](-?\d+[ -]?)+z)+$/);
	});
});

describe('the shore of the front page', () => {
	it('has four rings of dots, the last of all that lies inland', () => {
		const rings = shoreDots();
		expect(rings).toHaveLength(4);
		for (const ring of rings) expect(ring.length).toBeGreaterThan(1500);
		expect(rings.join('').length).toBeLessThan(8500);
	});

	it('shows the Baltic Sea and not Iceland', () => {
		expect(onShore({ lon: 21.5, lat: 60.2 })).not.toBeNull();
		expect(onShore({ lon: -18, lat: 65 })).toBeNull();
	});
});
