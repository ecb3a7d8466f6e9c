// Weighted ridge regression by conjugate gradients: all columns at once, each on its own step length.
import { bucketCount } from '../../features.ts';
import type { Tick } from './pace.ts';
import { dense, gatherRow, scatterRow, type Dense, type SparseRows } from './sparse.ts';

/** Row r of `rows` should land on row `targetOf[r]` of `targets`; it counts `weightOf[r]` times. */
export type RidgeProblem = {
	rows: SparseRows;
	targets: Dense;
	targetOf: Uint32Array;
	weightOf?: Float32Array;
	penalty: number;
	iterations: number;
	/** Where the solution is pulled to; nothing means zero. */
	start?: Dense;
};

export async function ridge(problem: RidgeProblem, tick: Tick): Promise<Dense> {
	const width = problem.targets.width;
	const solution = scaledStart(problem);
	const residual = startResidual(problem, solution);
	const inverse = inverseDiagonal(problem);
	const direction = conditioned(residual, inverse);
	let size = columnProducts(residual, direction);
	for (let iteration = 0; iteration < problem.iterations; iteration++) {
		const applied = normalTimes(problem, direction);
		const step = ratios(size, columnProducts(direction, applied));
		addColumns(solution, direction, step, 1);
		addColumns(residual, applied, step, -1);
		const fresh = conditioned(residual, inverse);
		const freshSize = columnProducts(residual, fresh);
		turnDirection(direction, fresh, ratios(freshSize, size));
		size = freshSize;
		await tick((iteration + 1) / problem.iterations);
	}
	return { height: bucketCount, width, values: solution.values };
}

/** a · start, where a is the factor that brings the start's predictions nearest to the targets. */
function scaledStart({ rows, targets, targetOf, start }: RidgeProblem): Dense {
	if (!start) return dense(bucketCount, targets.width);

	const predicted = new Float64Array(targets.width);
	let [agreement, squares] = [0, 0];
	for (let row = 0; row < rows.count; row++) {
		gatherRow(rows, row, start.values, predicted);
		const base = (targetOf[row] ?? 0) * targets.width;
		for (let column = 0; column < targets.width; column++) {
			const value = predicted[column] ?? 0;
			agreement += value * (targets.values[base + column] ?? 0);
			squares += value * value;
		}
	}
	const factor = squares > 0 ? agreement / squares : 0;
	return { ...start, values: start.values.map((value) => value * factor) };
}

// Rowsᵀ · weights · (targets − rows · solution); the penalty pulls to the start, where it is nought.
function startResidual({ rows, targets, targetOf, weightOf }: RidgeProblem, solution: Dense): Dense {
	const residual = dense(bucketCount, targets.width);
	const miss = new Float64Array(targets.width);
	for (let row = 0; row < rows.count; row++) {
		gatherRow(rows, row, solution.values, miss);
		const base = (targetOf[row] ?? 0) * targets.width;
		const weight = weightOf?.[row] ?? 1;
		for (let column = 0; column < targets.width; column++) {
			miss[column] = weight * ((targets.values[base + column] ?? 0) - (miss[column] ?? 0));
		}
		scatterRow(rows, row, miss, residual.values);
	}
	return residual;
}

// (rowsᵀ · weights · rows + penalty) · direction: gather and scatter row by row, so that no tall block is kept.
function normalTimes({ rows, penalty, weightOf }: RidgeProblem, direction: Dense): Dense {
	const product = { ...direction, values: direction.values.map((value) => value * penalty) };
	const through = new Float64Array(direction.width);
	for (let row = 0; row < rows.count; row++) {
		gatherRow(rows, row, direction.values, through);
		const weight = weightOf?.[row] ?? 1;
		if (weight !== 1)
			for (let column = 0; column < through.length; column++)
				through[column] = (through[column] ?? 0) * weight;
		scatterRow(rows, row, through, product.values);
	}
	return product;
}

function inverseDiagonal({ rows, penalty, weightOf }: RidgeProblem): Float32Array {
	const diagonal = new Float64Array(bucketCount).fill(penalty);
	for (let row = 0; row < rows.count; row++) {
		const weight = weightOf?.[row] ?? 1;
		const end = rows.starts[row + 1] ?? 0;
		for (let entry = rows.starts[row] ?? 0; entry < end; entry++) {
			const bucket = rows.buckets[entry] ?? 0;
			diagonal[bucket] = (diagonal[bucket] ?? 0) + weight * (rows.values[entry] ?? 0) ** 2;
		}
	}
	return Float32Array.from(diagonal, (value) => 1 / value);
}

function conditioned(block: Dense, inverse: Float32Array): Dense {
	const result = dense(block.height, block.width);
	for (let row = 0; row < block.height; row++) {
		const factor = inverse[row] ?? 0;
		const end = (row + 1) * block.width;
		for (let place = row * block.width; place < end; place++)
			result.values[place] = factor * (block.values[place] ?? 0);
	}
	return result;
}

function columnProducts(a: Dense, b: Dense): Float64Array {
	const sums = new Float64Array(a.width);
	for (let row = 0; row < a.height; row++) {
		const base = row * a.width;
		for (let column = 0; column < a.width; column++) {
			sums[column] = (sums[column] ?? 0) + (a.values[base + column] ?? 0) * (b.values[base + column] ?? 0);
		}
	}
	return sums;
}

// A column that has already arrived has nothing left to divide by.
function ratios(above: Float64Array, below: Float64Array): Float64Array {
	return above.map((value, column) => {
		const divisor = below[column] ?? 0;
		return divisor > 0 ? value / divisor : 0;
	});
}

function addColumns(sum: Dense, block: Dense, factors: Float64Array, sign: 1 | -1): void {
	for (let row = 0; row < sum.height; row++) {
		const base = row * sum.width;
		for (let column = 0; column < sum.width; column++) {
			const place = base + column;
			sum.values[place] =
				(sum.values[place] ?? 0) + sign * (factors[column] ?? 0) * (block.values[place] ?? 0);
		}
	}
}

function turnDirection(direction: Dense, fresh: Dense, factors: Float64Array): void {
	for (let row = 0; row < direction.height; row++) {
		const base = row * direction.width;
		for (let column = 0; column < direction.width; column++) {
			const place = base + column;
			direction.values[place] =
				(fresh.values[place] ?? 0) + (factors[column] ?? 0) * (direction.values[place] ?? 0);
		}
	}
}
