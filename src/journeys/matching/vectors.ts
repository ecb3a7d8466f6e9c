// Vector arithmetic for matching: the part of a vector that is about something.

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
	let sum = 0;
	for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);

	return sum;
}

/** Length 1; a zero vector stays as it is. */
export function unit(vector: ArrayLike<number>): Float32Array {
	const length = Math.sqrt(dot(vector, vector)) || 1;

	return Float32Array.from(vector, (value) => value / length);
}

/** What is left of `vector` across `direction` (of length 1), at length 1 again. */
export function across(vector: ArrayLike<number>, direction: Float32Array): Float32Array {
	const along = dot(vector, direction);

	return unit(Float32Array.from(vector, (value, at) => value - along * (direction[at] ?? 0)));
}

/** One byte a component, × 127. */
export function toBytes(vector: Float32Array): Int8Array<ArrayBuffer> {
	return Int8Array.from(vector, (value) => Math.round(value * 127));
}
