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
function cholesky(matrix: Float64Array, size: number): Float64Array {
	const lower = new Float64Array(size * size);
	for (let i = 0; i < size; i++) {
		for (let j = 0; j <= i; j++) {
			let rest = matrix[i * size + j] ?? 0;
			for (let m = 0; m < j; m++) rest -= (lower[i * size + m] ?? 0) * (lower[j * size + m] ?? 0);
			lower[i * size + j] =
				i === j ? Math.sqrt(Math.max(rest, Number.MIN_VALUE)) : rest / (lower[j * size + j] ?? 1);
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
	for (let i = 0; i < width; i++) {
		const [a, b, c, d] = column(rows, i, width);
		for (let j = i; j < width; j++) {
			const upper = a * (rows[j] ?? 0) + b * (rows[width + j] ?? 0);
			const lower = c * (rows[2 * width + j] ?? 0) + d * (rows[3 * width + j] ?? 0);
			gram[i * width + j] = (gram[i * width + j] ?? 0) + upper + lower;
		}
	}
}

function column(rows: Float64Array, place: number, width: number): [number, number, number, number] {
	return [
		rows[place] ?? 0,
		rows[width + place] ?? 0,
		rows[2 * width + place] ?? 0,
		rows[3 * width + place] ?? 0
	];
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
	for (let j = 0; j < width; j++) {
		let [a, b, c, d] = column(rows, j, width);
		for (let i = 0; i < j; i++) {
			const factor = lower[j * width + i] ?? 0;
			a -= factor * (rows[i] ?? 0);
			b -= factor * (rows[width + i] ?? 0);
			c -= factor * (rows[2 * width + i] ?? 0);
			d -= factor * (rows[3 * width + i] ?? 0);
		}
		const pivot = lower[j * width + j] ?? 1;
		[a, b, c, d].forEach((value, row) => (rows[row * width + j] = value / pivot));
	}
}

function loadRows(block: Dense, first: number, rows: Float64Array): void {
	const start = first * block.width;
	const slice = block.values.subarray(start, start + rows.length);
	rows.set(slice);
	rows.fill(0, slice.length);
}
