// One vector for a text: what opens it counts as much as all the rest, as people say first what it is about.
import { embedFloat } from '#commons/language/server';
import { unit } from '../vectors.ts';

/**
 * Mean direction of the title, the first sentence and the whole. On the demo pairs this finds 95 of 100 right
 * records of the same language among the first five, where the whole text alone found 83 (compared once, without concepts: decision 0012).
 */
export function textVector(title: string, body: string): Float32Array {
	const [first = ''] = body.split(/(?<=[.!?])\s+|\n+/u, 1);
	const parts = [title, first, `${title} ${body}`].filter((part) => part.trim() !== '').map(embedFloat);

	return mean(parts);
}

/** The direction half-way between all: of length 1, or zero where nothing is known. */
export function mean(vectors: readonly Float32Array[]): Float32Array {
	const sum = new Float32Array(vectors[0]?.length ?? 0);
	for (const vector of vectors) vector.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value));

	return unit(sum);
}
