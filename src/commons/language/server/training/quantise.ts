// Rounds trained vectors to int4 with one scale per row: a tenth of the size for less than a point of accuracy.
import { NIBBLE_LIMIT } from '../nibbles.ts';
import type { QuantisedRows } from '../model-files.ts';
import type { Dense } from './sparse.ts';

export function quantisedRows({ height, width, values }: Dense): QuantisedRows {
	const scales = new Float32Array(height);
	const rounded = new Int8Array(values.length);
	for (let row = 0; row < height; row++) {
		scales[row] = quantiseInto(rounded, values.subarray(row * width, (row + 1) * width), row * width);
	}
	return { width, scales, values: rounded };
}

function quantiseInto(rounded: Int8Array, row: Float32Array, start: number): number {
	const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
	const scale = Math.fround(largest / NIBBLE_LIMIT);
	if (scale > 0) row.forEach((value, place) => (rounded[start + place] = Math.round(value / scale)));
	return scale;
}
