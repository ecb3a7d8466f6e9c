// Turns a text of any language into its vector, and compares vectors.
import { textBuckets } from '../features.ts';
import type { QuantisedRows } from './model-files.ts';

const INT8_UNIT = 127;

/** A vector of length 1, or of zeros where no part of the text is known. */
export function unitVector(encoder: QuantisedRows, text: string): Float32Array {
	const sum = weightedSum(encoder, text);
	let squares = 0;
	for (const value of sum) squares += value * value;
	const length = Math.sqrt(squares);
	const vector = new Float32Array(sum.length);
	// A loop, not Float32Array.from: with a function for every component it takes longer than the sum itself.
	if (length > 0)
		for (let place = 0; place < vector.length; place++) vector[place] = (sum[place] ?? 0) / length;
	return vector;
}

export function int8Vector(unit: Float32Array): Int8Array {
	return Int8Array.from(unit, (value) => Math.round(value * INT8_UNIT));
}

/** 0 where either vector is empty; otherwise between −1 and 1 in spite of the rounding. */
export function cosine(a: Int8Array, b: Int8Array): number {
	let [product, squaresA, squaresB] = [0, 0, 0];
	for (let place = 0; place < a.length; place++) {
		const x = a[place] ?? 0;
		const y = b[place] ?? 0;
		product += x * y;
		squaresA += x * x;
		squaresB += y * y;
	}
	const lengths = Math.sqrt(squaresA * squaresB);
	return lengths > 0 ? Math.max(-1, Math.min(1, product / lengths)) : 0;
}

/** The share of a text's buckets that the encoder has learned something about. */
export function shareKnown(encoder: QuantisedRows, text: string): number {
	const { buckets } = textBuckets(text);
	if (buckets.length === 0) return 0;

	return buckets.reduce((known, bucket) => known + (encoder.scales[bucket] ? 1 : 0), 0) / buckets.length;
}

function weightedSum({ width, scales, values }: QuantisedRows, text: string): Float64Array {
	const { buckets, weights } = textBuckets(text);
	const sum = new Float64Array(width);
	for (let entry = 0; entry < buckets.length; entry++) {
		const bucket = buckets[entry] ?? 0;
		const factor = (weights[entry] ?? 0) * (scales[bucket] ?? 0);
		if (factor === 0) continue;
		const base = bucket * width;
		for (let place = 0; place < width; place++)
			sum[place] = (sum[place] ?? 0) + factor * (values[base + place] ?? 0);
	}
	return sum;
}
