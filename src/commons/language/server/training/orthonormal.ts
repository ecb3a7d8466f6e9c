// Makes the columns of a tall block orthonormal by CholeskyQR, done twice: a Householder pass over 65,536 rows would cost far more.
import type { Dense } from './sparse.ts';

const ROWS_AT_ONCE = 4;
const RIDGE = 1e-7;

/** Changes the block in place and hands it back. */
export function orthonormal(block: Dense): Dense {
	for (let round = 0; round < 2; round++) {
		const gram = gramMatrix(block);
		solveRows(block, cholesky(withRidge(gram, block.width), block.width));
	}
	return block;
}

/** blockᵀ · block in double precision, symmetric, row by row. */
export function gramMatrix(block: Dense): Float64Array {
	const { width } = block;
	const gram = new Float64Array(width * width);
	const rows = new Float64Array(ROWS_AT_ONCE * width);
	for (let first = 0; first < block.height; first += ROWS_AT_ONCE) {
		loadRows(block, first, rows);
		addOuterProducts(gram, rows, width);
	}
	for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) gram[i * width + j] = gram[j * width + i] ?? 0;
	return gram;
}

/** Lower triangle L with L · Lᵀ = matrix. */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
	const lower = new Float64Array(size * size);
	for (let i = 0; i < size; i++) {
		for (let j = 0; j <= i; j++) {
			let rest = matrix[i * size + j] ?? 0;
			for (let m = 0; m < j; m++) rest -= (lower[i * size + m] ?? 0) * (lower[j * size + m] ?? 0);
			lower[i * size + j] = i === j ? Math.sqrt(Math.max(rest, Number.MIN_VALUE)) : rest / (lower[j * size + j] ?? 1);
		}
	}
	return lower;
}

// Fewer concepts than columns (small training sets) leave the Gram matrix singular; the ridge keeps the root real.
function withRidge(gram: Float64Array, size: number): Float64Array {
	let trace = 0;
	for (let i = 0; i < size; i++) trace += gram[i * size + i] ?? 0;
	const ridged = gram.slice();
	for (let i = 0; i < size; i++) ridged[i * size + i] = (gram[i * size + i] ?? 0) + (RIDGE * trace) / size;
	return ridged;
}

// Four rows at once: each entry of the Gram matrix is then read and written a quarter as often.
function addOuterProducts(gram: Float64Array, rows: Float64Array, width: number): void {
	const [second, third, fourth] = [width, 2 * width, 3 * width];
	for (let i = 0; i < width; i++) {
		const a = rows[i] ?? 0;
		const b = rows[second + i] ?? 0;
		const c = rows[third + i] ?? 0;
		const d = rows[fourth + i] ?? 0;
		for (let j = i; j < width; j++) {
			const sum = a * (rows[j] ?? 0) + b * (rows[second + j] ?? 0) + c * (rows[third + j] ?? 0) + d * (rows[fourth + j] ?? 0);
			gram[i * width + j] = (gram[i * width + j] ?? 0) + sum;
		}
	}
}

// block ← block · L⁻ᵀ by forward substitution.
function solveRows(block: Dense, lower: Float64Array): void {
	const rows = new Float64Array(ROWS_AT_ONCE * block.width);
	for (let first = 0; first < block.height; first += ROWS_AT_ONCE) {
		loadRows(block, first, rows);
		substitute(rows, lower, block.width);
		const kept = Math.min(ROWS_AT_ONCE, block.height - first) * block.width;
		block.values.set(rows.subarray(0, kept), first * block.width);
	}
}

function substitute(rows: Float64Array, lower: Float64Array, width: number): void {
	const [second, third, fourth] = [width, 2 * width, 3 * width];
	for (let j = 0; j < width; j++) {
		let [a, b, c, d] = [rows[j] ?? 0, rows[second + j] ?? 0, rows[third + j] ?? 0, rows[fourth + j] ?? 0];
		for (let i = 0; i < j; i++) {
			const factor = lower[j * width + i] ?? 0;
			a -= factor * (rows[i] ?? 0);
			b -= factor * (rows[second + i] ?? 0);
			c -= factor * (rows[third + i] ?? 0);
			d -= factor * (rows[fourth + i] ?? 0);
		}
		const pivot = lower[j * width + j] ?? 1;
		rows[j] = a / pivot;
		rows[second + j] = b / pivot;
		rows[third + j] = c / pivot;
		rows[fourth + j] = d / pivot;
	}
}

function loadRows(block: Dense, first: number, rows: Float64Array): void {
	const start = first * block.width;
	const slice = block.values.subarray(start, start + rows.length);
	rows.set(slice);
	rows.fill(0, slice.length);
}
