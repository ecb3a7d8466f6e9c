import { describe, expect, it } from 'vitest';
import { onRegionMap, onShore, spread } from './map.ts';
import { spotOf } from './spots.ts';

describe('the map of answers', () => {
	it('places spots as the drawing does, with insets in the west', () => {
		const helsinki = onRegionMap({ lat: 60, lon: 25 });
		expect(helsinki?.map(Math.round)).toEqual([379, 308]);
		const iceland = onRegionMap({ lat: 65, lon: -18 });
		expect(iceland?.map(Math.round)).toEqual([65, 71]);
	});

	it('leaves out what lies outside', () => {
		expect(onRegionMap({ lat: 38, lon: -77 })).toBeNull();
		expect(onShore({ lat: 65, lon: -18 })).toBeNull();
	});

	it('keeps pins on one spot apart', () => {
		const pins = spread(Array.from({ length: 12 }, () => [230, 250] as const));
		for (const [index, [x, y]] of pins.entries()) {
			for (const [otherX, otherY] of pins.slice(index + 1)) {
				expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(30);
			}
		}
	});
});

describe('the spot of a place', () => {
	it('is exact for a place of the demonstration and near the middle of the country otherwise', () => {
		expect(spotOf({ country: 'FI', place: 'Hiidenvaara' })).toMatchObject({ exact: true, lat: 64.6 });
		expect(spotOf({ country: 'FI', place: 'Nowhere' })).toMatchObject({ exact: false });
		expect(spotOf({ country: 'US', place: null })).toBeNull();
		expect(spotOf({ country: null, place: 'Hiidenvaara' })).toBeNull();
	});
});
