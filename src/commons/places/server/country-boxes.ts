// Whether a point can lie in a country at all: boxes round each piece of its outline, with room for small islands.
import { geoBounds } from 'd3-geo';
import { everyLand, type Land } from './atlas.ts';
import type { Spot } from './sheets.ts';

type Box = readonly [west: number, south: number, east: number, north: number];

const MARGIN_DEGREES = 1;
/** Islands that the atlas draws with their country, or not at all. */
const OTHER_BOXES: Readonly<Record<string, readonly Box[]>> = {
	SJ: [
		[8, 74, 36, 81.5],
		[-10, 70.5, -7, 71.5]
	],
	PT: [[-32, 36, -24, 40]],
	ES: [[-19, 27, -13, 30]]
};

let boxes: ReadonlyMap<string, readonly Box[]> | undefined;

/** Null where nothing is known of the country's outline. */
export function canLieIn(country: string, { lon, lat }: Spot): boolean | null {
	boxes ??= new Map([...everyLand()].map(([code, lands]) => [code, lands.flatMap(boxesOf)]));
	const known = [...(boxes.get(country) ?? []), ...(OTHER_BOXES[country] ?? [])];
	if (known.length === 0) return null;

	return known.some(
		([west, south, east, north]) =>
			lat >= south - MARGIN_DEGREES && lat <= north + MARGIN_DEGREES && isBetween(lon, west, east)
	);
}

/** The box of Fiji goes from 177 degrees east over the date line. */
function isBetween(lon: number, west: number, east: number): boolean {
	const [from, to] = [west - MARGIN_DEGREES, east + MARGIN_DEGREES];

	return west <= east ? lon >= from && lon <= to : lon >= from || lon <= to;
}

function boxesOf(land: Land): Box[] {
	const pieces = land.type === 'Polygon' ? [land.coordinates] : land.coordinates;

	return pieces.map((coordinates) => {
		const [[west, south], [east, north]] = geoBounds({ type: 'Polygon', coordinates });
		return [west, south, east, north];
	});
}
