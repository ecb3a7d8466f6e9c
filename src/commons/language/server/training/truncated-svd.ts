// Randomised singular value decomposition of the concept matrix: gives every bucket its first vector.
import { bucketCount } from '../../features.ts';
import { symmetricEigen } from './eigen.ts';
import { gramMatrix, orthonormal } from './orthonormal.ts';
import type { Tick } from './pace.ts';
import { normalStream } from './random-normal.ts';
import { dense, times, transposedTimes, type Dense, type SparseRows } from './sparse.ts';

const SPARE_COLUMNS = 12;
const POWER_ITERATIONS = 2;
const PRODUCTS = 2 + 2 * POWER_ITERATIONS;

/** bucketCount × dimensions: right singular vectors divided by the root of their singular values. */
export async function firstBucketVectors(
	concepts: SparseRows,
	dimensions: number,
	seed: number,
	tick: Tick
): Promise<Dense> {
	const width = dimensions + SPARE_COLUMNS;
	let products = 0;
	const done = () => tick(++products / PRODUCTS);

	let sample = orthonormal(times(concepts, gaussian(bucketCount, width, seed)));
	await done();
	for (let round = 0; round < POWER_ITERATIONS; round++) {
		const back = orthonormal(transposedTimes(concepts, sample));
		await done();
		sample = orthonormal(times(concepts, back));
		await done();
	}
	const projected = transposedTimes(concepts, sample);
	await done();
	return scaledSingularVectors(projected, dimensions);
}

function scaledSingularVectors(projected: Dense, dimensions: number): Dense {
	const { width, height } = projected;
	const { values, vectors } = symmetricEigen(gramMatrix(projected), width);
	const result = dense(height, dimensions);
	const sum = new Float64Array(dimensions);
	for (let row = 0; row < height; row++) {
		sum.fill(0);
		for (let from = 0; from < width; from++) {
			const factor = projected.values[row * width + from] ?? 0;
			for (let to = 0; to < dimensions; to++)
				sum[to] = (sum[to] ?? 0) + factor * (vectors[from * width + to] ?? 0);
		}
		for (let to = 0; to < dimensions; to++)
			result.values[row * dimensions + to] = (sum[to] ?? 0) * damping(values[to] ?? 0);
	}
	return result;
}

// Z·E/S is V, and V/√S is wanted: together S^(−3/2), where S² is the eigenvalue. Empty directions stay empty.
function damping(eigenvalue: number): number {
	return eigenvalue > 1e-12 ? eigenvalue ** -0.75 : 0;
}

function gaussian(height: number, width: number, seed: number): Dense {
	const next = normalStream(seed);
	const block = dense(height, width);
	for (let place = 0; place < block.values.length; place++) block.values[place] = next();
	return block;
}
