// From shapes on the globe to closed lines on a sheet in whole pixels, and from these to a short path.
import { geoPath, type GeoProjection } from 'd3-geo';
import type { Land } from './atlas.ts';

export type Xy = readonly [x: number, y: number];
export type Ring = readonly Xy[];

/** The closed lines of what the projection shows, each rounded; what shrinks to a line is gone. */
export function ringsOf(projection: GeoProjection, lands: readonly Land[], step = 1): Ring[] {
	const rings: Xy[][] = [];
	const add = (x: number, y: number) => {
		const point: Xy = [Math.round(x / step) * step, Math.round(y / step) * step];
		const last = rings.at(-1)?.at(-1);
		if (last?.[0] !== point[0] || last[1] !== point[1]) rings.at(-1)?.push(point);
	};
	const path = geoPath(projection, {
		beginPath: () => undefined,
		moveTo: (x, y) => {
			rings.push([]);
			add(x, y);
		},
		lineTo: add,
		arc: () => undefined,
		closePath: () => undefined
	});
	for (const land of lands) path(land);

	return rings.map(straightened).filter((ring) => ring.length > 2);
}

/** Relative steps take half the bytes of absolute points. */
export function shortPath(rings: readonly Ring[]): string {
	let [fromX, fromY] = [0, 0];
	const steps = rings.map((ring) => {
		const [startX, startY] = ring[0] ?? [0, 0];
		const numbers = ring.flatMap(([x, y]) => {
			const step = [x - fromX, y - fromY];
			[fromX, fromY] = [x, y];
			return step;
		});
		[fromX, fromY] = [startX, startY];
		return `m${numbers.join(' ').replaceAll(' -', '-')}z`;
	});

	return steps.join('');
}

/** Without the last point where it is the first again, and without points on a straight line. */
function straightened(ring: Ring): Ring {
	const [first, last] = [ring[0], ring.at(-1)];
	const open = first && last && first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : ring;

	return open.filter(([x, y], at) => {
		const [beforeX, beforeY] = open.at(at - 1) ?? [x, y];
		const [afterX, afterY] = open[(at + 1) % open.length] ?? [x, y];
		return (x - beforeX) * (afterY - y) !== (y - beforeY) * (afterX - x);
	});
}
