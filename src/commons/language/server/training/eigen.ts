// Eigenvalues of a small symmetric matrix by cyclic Jacobi rotations.

/** Falling eigenvalues; eigenvector number c is column c of `vectors` (row by row). */
export type Eigen = { values: Float64Array; vectors: Float64Array };

const MOST_SWEEPS = 60;
const SMALL_ENOUGH = 1e-24;

export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
	const state = { work: matrix.slice(), rotation: identity(size), size };
	const enough = SMALL_ENOUGH * squareSum(matrix);
	for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonalSquares(state) > enough; sweep++) {
		for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) rotate(state, p, q);
	}
	return sorted(state);
}

/** The matrix on its way to a diagonal, and the rotations that brought it there. */
type Turning = { work: Float64Array; rotation: Float64Array; size: number };

function rotate({ work, rotation, size }: Turning, p: number, q: number): void {
	const between = work[p * size + q] ?? 0;
	if (between === 0) return;

	const theta = ((work[q * size + q] ?? 0) - (work[p * size + p] ?? 0)) / (2 * between);
	const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
	const cosine = 1 / Math.sqrt(tangent * tangent + 1);
	const turn = { cosine, sine: tangent * cosine };
	for (let i = 0; i < size; i++) turnPair(work, i * size + p, i * size + q, turn);
	for (let i = 0; i < size; i++) turnPair(work, p * size + i, q * size + i, turn);
	for (let i = 0; i < size; i++) turnPair(rotation, i * size + p, i * size + q, turn);
}

function turnPair(
	values: Float64Array,
	first: number,
	second: number,
	{ cosine, sine }: { cosine: number; sine: number }
): void {
	const a = values[first] ?? 0;
	const b = values[second] ?? 0;
	values[first] = cosine * a - sine * b;
	values[second] = sine * a + cosine * b;
}

function sorted({ work, rotation, size }: Turning): Eigen {
	const order = Array.from({ length: size }, (_, i) => i).sort(
		(a, b) => (work[b * size + b] ?? 0) - (work[a * size + a] ?? 0) || a - b
	);
	const vectors = new Float64Array(size * size);
	for (let row = 0; row < size; row++)
		order.forEach((from, to) => (vectors[row * size + to] = rotation[row * size + from] ?? 0));
	return { values: Float64Array.from(order, (i) => work[i * size + i] ?? 0), vectors };
}

function identity(size: number): Float64Array {
	const matrix = new Float64Array(size * size);
	for (let i = 0; i < size; i++) matrix[i * size + i] = 1;
	return matrix;
}

function squareSum(values: Float64Array): number {
	return values.reduce((sum, value) => sum + value * value, 0);
}

function offDiagonalSquares({ work, size }: Turning): number {
	let sum = 0;
	for (let i = 0; i < size; i++)
		for (let j = 0; j < size; j++) if (i !== j) sum += (work[i * size + j] ?? 0) ** 2;
	return sum;
}
