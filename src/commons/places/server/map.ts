// Where places stand on the two maps: the map of answers and the shore of the front page.
import { project, type Projection, type Spot, type Xy } from './projection.ts';
import { regionOutline } from './outlines.ts';

const MAINLAND: Projection = { lat: 62, lon: 18, scale: 1569.457, x: 283.502, y: 258.311 };
const ICELAND: Projection = { lat: 65, lon: -18, scale: 1083.964, x: 65.467, y: 71.014 };
const FAROES: Projection = { lat: 62, lon: -6.9, scale: 3210.522, x: 58.643, y: 172.512 };
const IRELAND: Projection = { lat: 54, lon: -8, scale: 1285.822, x: 58.045, y: 272.319 };
const SHORE: Projection = { lat: 61, lon: 20, scale: 2750.989, x: 298.063, y: 366.946 };

const PIN_DISTANCE = 33;
const GOLDEN_ANGLE = 2.399963;
const TRIES = 60;

/** The point on the map of answers, or null outside what it shows. */
export function onRegionMap(spot: Spot): Xy | null {
	const [x, y] = project(sheetFor(spot), spot);
	const inside = x >= 12 && x <= regionOutline.width - 12 && y >= 12 && y <= regionOutline.height - 12;

	return inside && Math.abs(spot.lon) < 60 ? [x, y] : null;
}

/** The point on the dotted shore, or null where the picture has no room for it. */
export function onShore(spot: Spot): Xy | null {
	const [x, y] = project(SHORE, spot);

	return x > 90 && x < 610 && y > 40 && y < 740 ? [x, y] : null;
}

/** Moves pins that would hide each other outwards on a spiral, in the order given. */
export function spread(points: readonly Xy[]): Xy[] {
	const placed: Xy[] = [];
	for (const point of points) {
		placed.push(freeNear(point, placed));
	}

	return placed;
}

function freeNear([x, y]: Xy, placed: readonly Xy[]): Xy {
	for (let step = 0; step < TRIES; step++) {
		const reach = step * 3;
		const tried: Xy = [x + reach * Math.cos(step * GOLDEN_ANGLE), y + reach * Math.sin(step * GOLDEN_ANGLE)];
		if (placed.every(([px, py]) => Math.hypot(px - tried[0], py - tried[1]) >= PIN_DISTANCE))
			return kept(tried);
	}

	return [x, y];
}

function kept([x, y]: Xy): Xy {
	const within = (value: number, size: number) => Math.min(Math.max(value, 18), size - 18);

	return [Math.round(within(x, regionOutline.width)), Math.round(within(y, regionOutline.height))];
}

function sheetFor({ lat, lon }: Spot): Projection {
	if (lon < -12) return ICELAND;
	if (lon < -5) return lat > 60 ? FAROES : IRELAND;

	return MAINLAND;
}
