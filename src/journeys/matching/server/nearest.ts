// The nearest rows to a vector by exact scan: SIMD from usearch where its native part loads, plain JavaScript elsewhere.
import { createRequire } from 'node:module';
import * as v from 'valibot';

export type Near = { row: number; cosine: number };
type ExactSearch = (rows: Int8Array, query: Int8Array, dimensions: number, count: number, metric: string, threads: number) => unknown;

const Matches = v.object({ keys: v.instance(BigUint64Array) });
const exactSearch = loadExactSearch();

/** True when the fast scan is there; the plain one needs about 15 ms for 100,000 rows instead of one. */
export const hasFastScan = exactSearch !== null;

/** At most `count` rows of `rows` (whole rows of `dimensions` bytes), nearest first, ties by row. */
export function nearestRows(rows: Int8Array, dimensions: number, query: Int8Array, count: number): Near[] {
	const total = rows.length / dimensions;
	const wanted = Math.min(count, total);
	if (wanted === 0 || isZero(query)) return [];
	const candidates = exactSearch && total > wanted ? fastScan(exactSearch, rows, dimensions, query, wanted) : plainScan(rows, dimensions, query, wanted);

	return candidates
		.map((row) => ({ row, cosine: cosineOf(rows, row * dimensions, query) }))
		.toSorted((a, b) => b.cosine - a.cosine || a.row - b.row);
}

function fastScan(search: ExactSearch, rows: Int8Array, dimensions: number, query: Int8Array, count: number): number[] {
	const { keys } = v.parse(Matches, search(rows, query, dimensions, count, 'cos', 1));

	return [...keys].map(Number);
}

/** Keeps the best in one pass: rows above the lowest of the best so far are put in, the rest costs one comparison. */
export function plainScan(rows: Int8Array, dimensions: number, query: Int8Array, count: number): number[] {
	const total = rows.length / dimensions;
	const dots = new Int32Array(total);
	for (let row = 0, at = 0; row < total; row++) {
		let sum = 0;
		for (let d = 0; d < dimensions; d += 4, at += 4) {
			sum +=
				(rows[at] ?? 0) * (query[d] ?? 0) +
				(rows[at + 1] ?? 0) * (query[d + 1] ?? 0) +
				(rows[at + 2] ?? 0) * (query[d + 2] ?? 0) +
				(rows[at + 3] ?? 0) * (query[d + 3] ?? 0);
		}
		dots[row] = sum;
	}
	const threshold = dots.toSorted().at(-count) ?? 0;
	const above: number[] = [];
	const level: number[] = [];
	for (let row = 0; row < total; row++) {
		const dot = dots[row] ?? 0;
		if (dot > threshold) above.push(row);
		else if (dot === threshold && level.length < count) level.push(row);
	}

	return [...above, ...level].slice(0, count);
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
		const search: unknown = typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, 'exactSearch') : null;
		return typeof search === 'function' ? (search as ExactSearch) : null;
	} catch {
		// The native part is optional: on a platform without it the plain scan gives the same answer.
		return null;
	}
}
