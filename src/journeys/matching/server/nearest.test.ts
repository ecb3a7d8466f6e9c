// The nearest rows are the same whether counted one by one, scanned plainly or scanned by SIMD.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from './entries/vector-blocks.ts';
import { hasFastScan, nearestRows, plainScan } from './nearest.ts';

const component = fc.integer({ min: -127, max: 127 });
const vector = (dimensions: number) => fc.array(component, { minLength: dimensions, maxLength: dimensions });
const blocks = (dimensions: number, most: number) =>
	fc.array(vector(dimensions), { maxLength: most }).map((rows) => Int8Array.from(rows.flat()));

function cosineOf(rows: Int8Array, row: number, query: Int8Array): number {
	const own = rows.subarray(row * query.length, (row + 1) * query.length);
	const dot = own.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0);
	const length = Math.hypot(...own) * Math.hypot(...query);

	return length === 0 ? 0 : dot / length;
}

/** Every row with its cosine, best first: slow and beyond doubt. */
function bruteForce(rows: Int8Array, query: Int8Array): { row: number; cosine: number }[] {
	return Array.from({ length: rows.length / query.length }, (_, row) => ({
		row,
		cosine: cosineOf(rows, row, query)
	})).toSorted((a, b) => b.cosine - a.cosine || a.row - b.row);
}

const hasReadyMadePart = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'].includes(
	`${process.platform}-${process.arch}`
);

describe('the nearest rows', () => {
	it('are those of a sorted count of all, for the plain scan', () => {
		fc.assert(
			fc.property(blocks(8, 40), vector(8), fc.integer({ min: 1, max: 12 }), (rows, query, count) => {
				const asked = Int8Array.from(query);
				const best = bruteForce(rows, asked).slice(0, count);
				const scanned = plainScan(rows, asked, count);
				expect(scanned).toHaveLength(best.length);
				expect(new Set(scanned).size).toBe(scanned.length);
				const found = scanned.map((row) => cosineOf(rows, row, asked)).toSorted((a, b) => b - a);
				found.forEach((cosine, place) => expect(cosine).toBeCloseTo(best[place]?.cosine ?? Number.NaN, 9));
			})
		);
	});

	it('come sorted, ties by row, with cosines between −1 and 1', () => {
		fc.assert(
			fc.property(
				blocks(DIMENSIONS, 12),
				vector(DIMENSIONS),
				fc.integer({ min: 1, max: 20 }),
				(rows, query, count) => {
					const asked = Int8Array.from(query);
					const found = nearestRows(rows, asked, count);
					const isZero = asked.every((value) => value === 0);
					expect(found).toHaveLength(isZero ? 0 : Math.min(count, rows.length / DIMENSIONS));
					found.forEach(({ row, cosine }, place) => {
						expect(Math.abs(cosine)).toBeLessThanOrEqual(1.000_001);
						const before = found[place - 1];
						if (before)
							expect(before.cosine > cosine || (before.cosine === cosine && before.row < row)).toBe(true);
					});
				}
			),
			{ numRuns: 40 }
		);
	});

	// A missing native part would only show as slowness: npm on an old Node once left it out without a word.
	it.runIf(hasReadyMadePart)('are scanned by SIMD wherever a ready-made native part exists', () => {
		expect(hasFastScan).toBe(true);
	});

	it.runIf(hasReadyMadePart)('are the same by SIMD as by the plain scan, up to ties', () => {
		fc.assert(
			fc.property(
				blocks(DIMENSIONS, 60),
				vector(DIMENSIONS),
				fc.integer({ min: 1, max: 10 }),
				(rows, query, count) => {
					const asked = Int8Array.from(query);
					if (asked.every((value) => value === 0)) return;
					const fast = nearestRows(rows, asked, count).map(({ cosine }) => cosine);
					const plain = plainScan(rows, asked, Math.min(count, rows.length / DIMENSIONS))
						.map((row) => cosineOf(rows, row, asked))
						.toSorted((a, b) => b - a);
					expect(fast).toHaveLength(plain.length);
					fast.forEach((cosine, place) => expect(cosine).toBeCloseTo(plain[place] ?? Number.NaN, 3));
				}
			),
			{ numRuns: 40 }
		);
	});

	it('are none for an empty store and for a text of which nothing is known', () => {
		expect(nearestRows(new Int8Array(0), new Int8Array(DIMENSIONS).fill(1), 10)).toEqual([]);
		expect(nearestRows(new Int8Array(DIMENSIONS * 3).fill(5), new Int8Array(DIMENSIONS), 10)).toEqual([]);
	});

	it('give an unknown record the cosine 0, never a number that is none', () => {
		const rows = new Int8Array(DIMENSIONS * 20);
		rows.fill(3, 0, DIMENSIONS);
		const found = nearestRows(rows, new Int8Array(DIMENSIONS).fill(1), 5);
		expect(found[0]).toEqual({ row: 0, cosine: expect.closeTo(1, 6) as number });
		expect(found.slice(1).every(({ cosine }) => cosine === 0)).toBe(true);
	});
});
