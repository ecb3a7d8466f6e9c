// The nearest rows to a vector by exact scan: SIMD from usearch where its native part loads, plain JavaScript elsewhere.
import { createRequire } from 'node:module';
import * as v from 'valibot';

export type Near = { row: number; cosine: number };
/** Rows, query, dimensions, count, metric, threads: as usearch takes them. */
type ExactSearch = (...args: [Int8Array, Int8Array, number, number, string, number]) => unknown;

const Matches = v.object({ keys: v.instance(BigUint64Array), distances: v.instance(Float32Array) });
const exactSearch = loadExactSearch();

/** True when the fast scan is there; the plain one needs about 15 ms for 100,000 rows instead of one. */
export const hasFastScan = exactSearch !== null;

/** At most `count` rows of `rows` (whole rows, as long as the query), nearest first, ties by row. */
export function nearestRows(rows: Int8Array, query: Int8Array, count: number): Near[] {
	return nearestInBlocks([rows], rows.length / query.length, query, count);
}

/** The same over blocks of `blockRows` rows each, of which only the last may be shorter. */
export function nearestInBlocks(
	blocks: readonly Int8Array[],
	blockRows: number,
	query: Int8Array,
	count: number
): Near[] {
	if (count === 0 || isZero(query)) return [];
	const near = blocks.flatMap((rows, block) =>
		scan(rows, query, count).map(({ row, cosine }) => ({ row: block * blockRows + row, cosine }))
	);

	return near
		.toSorted(nearestFirst)
		.slice(0, count)
		.map(({ row }) => {
			const block = Math.floor(row / blockRows);
			const offset = (row - block * blockRows) * query.length;
			return { row, cosine: cosineOf(blocks[block] ?? new Int8Array(0), offset, query) };
		})
		.toSorted(nearestFirst);
}

/** In no order; usearch tells the cosine to six digits, which is enough to choose by. */
function scan(rows: Int8Array, query: Int8Array, count: number): Near[] {
	const total = rows.length / query.length;
	const wanted = Math.min(count, total);
	if (wanted === 0) return [];
	if (exactSearch && total > wanted) return fastScan(exactSearch, rows, query, wanted);

	return plainScan(rows, query, wanted).map((row) => ({
		row,
		cosine: cosineOf(rows, row * query.length, query)
	}));
}

function fastScan(search: ExactSearch, rows: Int8Array, query: Int8Array, count: number): Near[] {
	const { keys, distances } = v.parse(Matches, search(rows, query, query.length, count, 'cos', 1));

	return Array.from(distances, (distance, at) => ({ row: Number(keys[at]), cosine: 1 - distance }));
}

function nearestFirst(a: Near, b: Near): number {
	return b.cosine - a.cosine || a.row - b.row;
}

/** All cosines first, then the rows from the `count`-th best upwards. */
export function plainScan(rows: Int8Array, query: Int8Array, count: number): number[] {
	const cosines = allCosines(rows, query);
	const threshold = cosines.toSorted().at(-count) ?? Number.NEGATIVE_INFINITY;
	const above: number[] = [];
	const level: number[] = [];
	cosines.forEach((cosine, row) => {
		if (cosine > threshold) above.push(row);
		else if (cosine === threshold && level.length < count) level.push(row);
	});

	return [...above, ...level].slice(0, count);
}

/** Up to the length of the query, which is the same for every row. Two sums side by side keep the processor busy. */
function allCosines(rows: Int8Array, query: Int8Array): Float64Array {
	const dimensions = query.length;
	const cosines = new Float64Array(rows.length / dimensions);
	for (let row = 0, at = 0; row < cosines.length; row++) {
		let dot = 0;
		let own = 0;
		for (let d = 0; d < dimensions; d++, at++) {
			const value = rows[at] ?? 0;
			dot += value * (query[d] ?? 0);
			own += value * value;
		}
		cosines[row] = own === 0 ? 0 : dot / Math.sqrt(own);
	}

	return cosines;
}

function cosineOf(rows: Int8Array, offset: number, query: Int8Array): number {
	let dot = 0;
	let own = 0;
	let other = 0;
	for (let d = 0; d < query.length; d++) {
		const a = rows[offset + d] ?? 0;
		const b = query[d] ?? 0;
		dot += a * b;
		own += a * a;
		other += b * b;
	}

	return own === 0 || other === 0 ? 0 : dot / Math.sqrt(own * other);
}

function isZero(vector: Int8Array): boolean {
	return vector.every((value) => value === 0);
}

function loadExactSearch(): ExactSearch | null {
	try {
		const loaded: unknown = createRequire(import.meta.url)('usearch');
		const search: unknown =
			typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, 'exactSearch') : null;
		return typeof search === 'function' ? (search as ExactSearch) : null;
	} catch {
		// There are platforms without the native part: the plain scan gives the same answer there, more slowly.
		return null;
	}
}
