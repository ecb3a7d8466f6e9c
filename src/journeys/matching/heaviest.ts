// Picks the heaviest of many without sorting them all: one pass to count by weight, one to collect.

const BINS = 1024;
/** Below every bin, so that what weighs nothing is never chosen. */
const NO_BIN = -2;

/**
 * Places of at most `count` weights above 0, heaviest first, ties by place. Where more lie in the last bin than fit,
 * the first of them are taken: their weights differ by less than a thousandth of the largest.
 */
export function heaviest(weights: Float32Array, count: number): number[] {
	const most = weights.reduce((largest, weight) => Math.max(largest, weight), 0);
	if (most <= 0) return [];
	const binOf = (weight: number) =>
		weight > 0 ? Math.min(BINS - 1, Math.floor((weight / most) * BINS)) : NO_BIN;
	const { lowest, room } = lowestBin(weights, binOf, count);
	let left = room;
	const chosen: number[] = [];
	weights.forEach((weight, place) => {
		const bin = binOf(weight);
		if (bin > lowest || (bin === lowest && left-- > 0)) chosen.push(place);
	});

	return chosen.toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b).slice(0, count);
}

/** The bin in which the `count`-th heaviest lies, and how many of that bin there is room for. */
function lowestBin(weights: Float32Array, binOf: (weight: number) => number, count: number) {
	const inBin = new Uint32Array(BINS);
	for (const weight of weights) {
		const bin = binOf(weight);
		if (bin >= 0) inBin[bin] = (inBin[bin] ?? 0) + 1;
	}
	let lowest = BINS;
	let above = 0;
	while (lowest > 0 && above + (inBin[lowest - 1] ?? 0) < count) above += inBin[--lowest] ?? 0;

	return { lowest: lowest - 1, room: count - above };
}
