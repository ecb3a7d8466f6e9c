// The sheets of the map, all in Lambert's equal-area projection: the Baltic Sea with its north, and insets for what lies far out.
import { geoAzimuthalEqualArea, type GeoProjection } from 'd3-geo';
import type { Xy } from './rings.ts';

export type Spot = { lon: number; lat: number };
export type Box = readonly [left: number, top: number, right: number, bottom: number];
export type Sheet = {
	name: 'main' | 'greenland' | 'iceland' | 'faroes' | 'west' | 'svalbard';
	projection: GeoProjection;
	/** What it shows of the picture. */
	frame: Box;
	/** Which part of the globe belongs to it; none for the sheet that takes the rest. */
	claims: readonly [west: number, south: number, east: number, north: number];
};

export const mapSize = { width: 460, height: 610 } as const;
/** A pin keeps this far from the edges of the picture. */
const MAIN_EDGE = 10;

/** Insets first, as they lie upon the main sheet. */
export const sheets: readonly Sheet[] = [
	sheet('greenland', [41, -72], [12, 14, 88, 110], {
		claims: [-75, 59, -11, 84.5],
		corners: [
			[-55, 60],
			[-12, 80],
			[-35, 83.5],
			[-72, 77]
		]
	}),
	sheet('iceland', [18, -65], [12, 128, 88, 188], {
		claims: [-25, 63, -13, 67],
		corners: [
			[-24.3, 63.3],
			[-13.4, 66.6],
			[-18, 63.3],
			[-18, 66.5]
		]
	}),
	sheet('faroes', [6.9, -62], [12, 206, 88, 262], {
		claims: [-8, 61.3, -6, 62.5],
		corners: [
			[-7.7, 61.4],
			[-6.2, 62.4]
		]
	}),
	sheet('west', [5.5, -56], [12, 280, 88, 440], {
		claims: [-11, 51, -0.5, 61.2],
		corners: [
			[-10.6, 51.4],
			[-1, 60.8],
			[-10.6, 55],
			[-1, 52]
		]
	}),
	sheet('svalbard', [-18, -78.5], [116, 14, 192, 90], {
		claims: [8, 74, 36, 81],
		corners: [
			[10.5, 79.8],
			[33, 80],
			[17, 76.5],
			[28, 78]
		]
	}),
	{
		name: 'main',
		projection: equalArea(
			[-18, -62],
			[104, 8, 452, 602],
			[
				[5, 58],
				[31.2, 62],
				[31, 71.2],
				[24, 50]
			]
		),
		frame: [0, 0, mapSize.width, mapSize.height],
		claims: [-1, 48, 40, 72]
	}
];

/** Greenland's claim reaches round Iceland, so the smaller claim is asked first. */
const bySize = sheets.toSorted((a, b) => sizeOf(a) - sizeOf(b));

/** The point on the map and the part of the picture it belongs to, or null outside what is shown. */
export function onMap(spot: Spot): { at: Xy; frame: Box } | null {
	for (const one of bySize) {
		const at = isClaimed(spot, one) ? one.projection([spot.lon, spot.lat]) : null;
		if (at && isShown(at, one)) return { at, frame: one.frame };
	}

	return null;
}

function isClaimed({ lon, lat }: Spot, { claims: [west, south, east, north] }: Sheet): boolean {
	return lon >= west && lon <= east && lat >= south && lat <= north;
}

function isShown(at: Xy, { name, frame }: Sheet): boolean {
	return name === 'main' ? isInside(at, frame, MAIN_EDGE) && !isUnderInset(at) : isInside(at, frame, 0);
}

function sizeOf({ claims: [west, south, east, north] }: Sheet): number {
	return (east - west) * (north - south);
}

function isUnderInset(at: Xy): boolean {
	return sheets.some(({ name, frame }) => name !== 'main' && isInside(at, frame, 0));
}

function isInside([x, y]: Xy, [left, top, right, bottom]: Box, edge: number): boolean {
	return x >= left + edge && x <= right - edge && y >= top + edge && y <= bottom - edge;
}

function sheet(
	name: Sheet['name'],
	rotation: [number, number],
	inner: Box,
	shown: { claims: Sheet['claims']; corners: [number, number][] }
): Sheet {
	const [left, top, right, bottom] = inner;

	return {
		name,
		projection: equalArea(rotation, inner, shown.corners),
		frame: [left - 4, top - 4, right + 4, bottom + 4],
		claims: shown.claims
	};
}

function equalArea(
	rotation: [number, number],
	[left, top, right, bottom]: Box,
	corners: [number, number][]
): GeoProjection {
	return geoAzimuthalEqualArea()
		.rotate(rotation)
		.fitExtent(
			[
				[left, top],
				[right, bottom]
			],
			{ type: 'MultiPoint', coordinates: corners }
		);
}
