// The dotted shore of the front page: dots on a honeycomb over the land, in rings from the water line inland.
import { geoAzimuthalEqualArea } from 'd3-geo';
import { allLand } from './atlas.ts';
import { ringsOf, type Ring, type Xy } from './rings.ts';
import type { Spot } from './sheets.ts';

type Dot = { row: number; column: number };
type Rows = readonly boolean[][];

const WIDTH = 840;
const HEIGHT = 980;
const COLUMN_STEP = 13;
const ROW_STEP = 11;
const LEFT = 6;
const TOP = 5;
const COLUMNS = Math.floor(WIDTH / COLUMN_STEP);
const ROWS = Math.ceil((HEIGHT - TOP) / ROW_STEP);
/** Dots farther inland than this are all alike. */
const RINGS = 4;
const SMALLEST_BEND = 0.02;

const projection = geoAzimuthalEqualArea()
	.rotate([-20, -61])
	.scale(2750.989)
	.translate([298.063, 366.946])
	.clipExtent([
		[-COLUMN_STEP, -ROW_STEP],
		[WIDTH + COLUMN_STEP, HEIGHT + ROW_STEP]
	]);

let dots: readonly string[] | undefined;

/** The point on the dotted shore, or null where the picture has no room for it. */
export function onShore({ lon, lat }: Spot): Xy | null {
	const at = projection([lon, lat]);

	return at && at[0] > 90 && at[0] < 610 && at[1] > 40 && at[1] < 740 ? at : null;
}

/** One path for each ring. Each run of dots is one stroke: round caps and the dash pattern "0 13" make dots of it. */
export function shoreDots(): readonly string[] {
	dots ??= drawDots();

	return dots;
}

function drawDots(): readonly string[] {
	const land = landRows(ringsOf(projection, allLand(SMALLEST_BEND)));
	const rings: Dot[][] = Array.from({ length: RINGS }, () => []);
	const depths = depthsOf(land);
	for (const [key, depth] of depths) {
		const [row = 0, column = 0] = key.split(' ').map(Number);
		rings[Math.min(depth, RINGS - 1)]?.push({ row, column });
	}

	return rings.map(strokes);
}

/** Which places of the honeycomb are land: those between the first and second crossing of a row with the shore, and so on. */
function landRows(rings: readonly Ring[]): Rows {
	return Array.from({ length: ROWS }, (_row, row) => {
		const crossings = rings.flatMap((ring) => crossingsOf(ring, rowY(row) + 0.5)).toSorted((a, b) => a - b);
		return Array.from({ length: COLUMNS }, (_column, column) => {
			const x = dotX({ row, column });
			return crossings.filter((crossing) => crossing < x).length % 2 === 1;
		});
	});
}

function crossingsOf(ring: Ring, y: number): number[] {
	return ring.flatMap(([x, fromY], at) => {
		const [toX, toY] = ring[(at + 1) % ring.length] ?? [x, fromY];
		return fromY > y === toY > y ? [] : [x + ((y - fromY) / (toY - fromY)) * (toX - x)];
	});
}

/** How many dots it is to the water, for every dot on land, counted up to the last ring. */
function depthsOf(land: Rows): ReadonlyMap<string, number> {
	const depths = new Map<string, number>();
	const all = land.flatMap((cells, row) => cells.flatMap((on, column) => (on ? [{ row, column }] : [])));
	for (let depth = 0; depth < RINGS; depth++) {
		const next = all.filter((dot) => !depths.has(keyOf(dot)) && touches(dot, depth, { land, depths }));
		for (const dot of next) depths.set(keyOf(dot), depth);
	}
	for (const dot of all) if (!depths.has(keyOf(dot))) depths.set(keyOf(dot), RINGS - 1);

	return depths;
}

function touches(
	dot: Dot,
	depth: number,
	{ land, depths }: { land: Rows; depths: ReadonlyMap<string, number> }
): boolean {
	return neighboursOf(dot).some((other) =>
		depth === 0 ? land[other.row]?.[other.column] === false : depths.get(keyOf(other)) === depth - 1
	);
}

function neighboursOf({ row, column }: Dot): Dot[] {
	const shifted = column + (row % 2 === 1 ? 0 : -1);

	return [
		{ row, column: column - 1 },
		{ row, column: column + 1 },
		...[row - 1, row + 1].flatMap((other) => [
			{ row: other, column: shifted },
			{ row: other, column: shifted + 1 }
		])
	];
}

function strokes(ring: readonly Dot[]): string {
	const sorted = ring.toSorted((a, b) => a.row - b.row || a.column - b.column);
	let path = '';
	let [x, y] = [0, 0];
	for (const [at, dot] of sorted.entries()) {
		const before = sorted[at - 1];
		if (before?.row === dot.row && before.column === dot.column - 1) continue;
		const run = lengthOfRun(sorted, at);
		path += `m${dotX(dot) - x} ${rowY(dot.row) - y}h${(run - 1) * COLUMN_STEP + 1}`;
		[x, y] = [dotX(dot) + (run - 1) * COLUMN_STEP + 1, rowY(dot.row)];
	}

	return path.replaceAll(' -', '-');
}

function lengthOfRun(sorted: readonly Dot[], from: number): number {
	const first = sorted[from];
	let length = 1;
	while (
		first &&
		sorted[from + length]?.row === first.row &&
		sorted[from + length]?.column === first.column + length
	)
		length++;

	return length;
}

function dotX({ row, column }: Dot): number {
	return LEFT + column * COLUMN_STEP + (row % 2 === 1 ? 6 : 0);
}

function rowY(row: number): number {
	return TOP + row * ROW_STEP;
}

function keyOf({ row, column }: Dot): string {
	return `${row} ${column}`;
}
