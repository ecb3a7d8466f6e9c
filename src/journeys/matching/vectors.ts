// Vector arithmetic for matching: the part of a vector that is about something. Plain loops: they run hundreds of times a question.

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
	let sum = 0;
	for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);

	return sum;
}

/** Length 1; a zero vector stays as it is. */
export function unit(vector: ArrayLike<number>): Float32Array {
	const length = Math.sqrt(dot(vector, vector)) || 1;
	const result = new Float32Array(vector.length);
	for (let at = 0; at < result.length; at++) result[at] = (vector[at] ?? 0) / length;

	return result;
}

/** What is left of `vector` across `direction` (of length 1), at length 1 again. */
export function across(vector: ArrayLike<number>, direction: Float32Array): Float32Array {
	const along = dot(vector, direction);
	const rest = new Float32Array(vector.length);
	for (let at = 0; at < rest.length; at++) rest[at] = (vector[at] ?? 0) - along * (direction[at] ?? 0);

	return unit(rest);
}

/**
 * The cosine of `asked` with what is left of `vector` across `direction`, without making that vector:
 * `asked` already lies across, so only the length of the rest is needed.
 */
export function cosineAcross(
	asked: Float32Array,
	vector: ArrayLike<number>,
	direction: Float32Array
): number {
	let product = 0;
	let squares = 0;
	let along = 0;
	for (let at = 0; at < asked.length; at++) {
		const value = vector[at] ?? 0;
		product += (asked[at] ?? 0) * value;
		squares += value * value;
		along += value * (direction[at] ?? 0);
	}
	const rest = squares - along * along;

	return rest > 1e-9 ? product / Math.sqrt(rest) : 0;
}

/** One byte a component, × 127. */
export function toBytes(vector: Float32Array): Int8Array<ArrayBuffer> {
	const bytes = new Int8Array(vector.length);
	for (let at = 0; at < bytes.length; at++) bytes[at] = Math.round((vector[at] ?? 0) * 127);

	return bytes;
}
