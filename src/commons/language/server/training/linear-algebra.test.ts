// The arithmetic of the training against the naive way of doing the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketCount, type TextBuckets } from '../../features.ts';
import { symmetricEigen } from './eigen.ts';
import { gramMatrix, orthonormal } from './orthonormal.ts';
import { quantisedRows } from './quantise.ts';
import { normalStream } from './random-normal.ts';
import { ridge } from './ridge.ts';
import {
	collectRows,
	dense,
	times,
	transposedTimes,
	weightedUnit,
	type Dense,
	type SparseRows
} from './sparse.ts';

const WIDTH = 3;
const USED_BUCKETS = 12;
const still = () => Promise.resolve();

const textRow = fc
	.uniqueArray(
		fc.record({
			bucket: fc.nat({ max: USED_BUCKETS - 1 }),
			weight: fc.double({ min: 0.5, max: 3, noNaN: true })
		}),
		{
			selector: ({ bucket }) => bucket,
			minLength: 1
		}
	)
	.map((entries): TextBuckets => {
		return {
			buckets: Uint16Array.from(entries, ({ bucket }) => bucket),
			weights: Float32Array.from(entries, ({ weight }) => weight)
		};
	});
const textRows = fc.array(textRow, { minLength: 1, maxLength: 8 });

describe('sparse products', () => {
	it('agree with the naive ones', () => {
		fc.assert(
			fc.property(textRows, fc.integer(), (list, seed) => {
				const rows = sparse(list);
				const tall = randomBlock(bucketCount, seed);
				const short = randomBlock(rows.count, seed + 1);
				list.forEach((row, number) => {
					expectNear(rowOfBlock(times(rows, tall), number), naiveGather(row, tall));
				});
				const spread = transposedTimes(rows, short);
				for (let bucket = 0; bucket < USED_BUCKETS; bucket++)
					expectNear(rowOfBlock(spread, bucket), naiveScatter(list, short, bucket));
			}),
			{ numRuns: 20 }
		);
	});

	it('weighted units have length one and lose what has no weight', () => {
		fc.assert(
			fc.property(textRow, (row) => {
				const unit = weightedUnit(
					row,
					Float32Array.from({ length: bucketCount }, (_, bucket) => bucket % 2)
				);
				expect(unit.buckets.every((bucket) => bucket % 2 === 1)).toBe(true);
				if (unit.weights.length > 0) expect(Math.hypot(...unit.weights)).toBeCloseTo(1, 5);
			})
		);
	});
});

describe('orthonormal', () => {
	it('leaves columns of length one at right angles', () => {
		fc.assert(
			fc.property(fc.integer({ min: 5, max: 60 }), fc.integer(), (height, seed) => {
				const gram = gramMatrix(orthonormal(randomBlock(height, seed)));
				expectNear(gram, [1, 0, 0, 0, 1, 0, 0, 0, 1]);
			})
		);
	});

	it('survives columns that say the same', () => {
		const block = dense(9, WIDTH);
		block.values.fill(1);
		expect(orthonormal(block).values.every(Number.isFinite)).toBe(true);
	});
});

describe('symmetricEigen', () => {
	it('turns the matrix into its falling eigenvalues', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const gram = gramMatrix(randomBlock(7, seed));
				const { values, vectors } = symmetricEigen(gram, WIDTH);
				expect([...values]).toEqual([...values].sort((a, b) => b - a));
				for (let column = 0; column < WIDTH; column++) {
					const vector = [0, 1, 2].map((row) => vectors[row * WIDTH + column] ?? 0);
					const image = [0, 1, 2].map((row) =>
						vector.reduce((sum, value, place) => sum + value * (gram[row * WIDTH + place] ?? 0), 0)
					);
					expectNear(
						image,
						vector.map((value) => value * (values[column] ?? 0))
					);
				}
			})
		);
	});
});

describe('ridge', () => {
	it('solves the weighted normal equations', async () => {
		const list = fc.sample(textRow, { numRuns: 10, seed: 7 });
		const rows = sparse(list);
		const targets = randomBlock(2, 5);
		const targetOf = Uint32Array.from(list, (_, row) => row % 2);
		const weightOf = Float32Array.from(list, (_, row) => 1 + row);
		const start = randomBlock(bucketCount, 6);
		start.values.fill(0);
		const solution = await ridge(
			{ rows, targets, targetOf, weightOf, penalty: 0.5, iterations: 60, start },
			still
		);
		const misses = times(rows, solution);
		misses.values.forEach((value, place) => {
			const row = Math.floor(place / WIDTH);
			const wanted = targets.values[(targetOf[row] ?? 0) * WIDTH + (place % WIDTH)] ?? 0;
			misses.values[place] = (weightOf[row] ?? 0) * (wanted - value);
		});
		const pull = transposedTimes(rows, misses);
		expectNear(
			pull.values.subarray(0, USED_BUCKETS * WIDTH),
			solution.values.subarray(0, USED_BUCKETS * WIDTH).map((value) => value * 0.5),
			3
		);
	});
});

describe('quantised rows', () => {
	it('are off by half a step at most', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const block = randomBlock(5, seed);
				const { scales, values } = quantisedRows(block);
				block.values.forEach((value, place) => {
					const scale = scales[Math.floor(place / WIDTH)] ?? 0;
					expect(Math.abs(value - scale * (values[place] ?? 0))).toBeLessThanOrEqual(scale * 0.5 + 1e-6);
				});
			})
		);
	});
});

describe('normalStream', () => {
	it('is the same for the same seed, with mean nought and spread one', () => {
		const [one, other] = [normalStream(9), normalStream(9)];
		const values = Array.from({ length: 20_000 }, one);
		expect(Array.from({ length: 20_000 }, other)).toEqual(values);
		const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
		expect(Math.abs(mean)).toBeLessThan(0.05);
		expect(values.reduce((sum, value) => sum + value * value, 0) / values.length).toBeCloseTo(1, 1);
	});
});

function sparse(list: TextBuckets[]): SparseRows {
	const collector = collectRows();
	for (const row of list) collector.add(row);
	return collector.rows();
}

function randomBlock(height: number, seed: number): Dense {
	const next = normalStream(seed);
	const block = dense(height, WIDTH);
	block.values.forEach((_, place) => (block.values[place] = next()));
	return block;
}

function rowOfBlock({ values, width }: Dense, row: number): Float32Array {
	return values.subarray(row * width, (row + 1) * width);
}

function naiveGather({ buckets, weights }: TextBuckets, block: Dense): number[] {
	return [0, 1, 2].map((column) =>
		buckets.reduce(
			(sum, bucket, place) => sum + (weights[place] ?? 0) * (rowOfBlock(block, bucket)[column] ?? 0),
			0
		)
	);
}

function naiveScatter(list: TextBuckets[], block: Dense, bucket: number): number[] {
	const weightIn = ({ buckets, weights }: TextBuckets): number => weights[buckets.indexOf(bucket)] ?? 0;
	return [0, 1, 2].map((column) =>
		list.reduce((sum, row, number) => sum + weightIn(row) * (rowOfBlock(block, number)[column] ?? 0), 0)
	);
}

function expectNear(measured: ArrayLike<number>, expected: ArrayLike<number>, digits = 3): void {
	expect(measured.length).toBe(expected.length);
	Array.from(measured).forEach((value, place) => {
		expect(value).toBeCloseTo(expected[place] ?? 0, digits);
	});
}
