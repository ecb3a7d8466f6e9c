// A stream of standard normal numbers that is the same on every machine: mulberry32 and Box-Muller.

export function normalStream(seed: number): () => number {
	const uniform = uniformStream(seed);
	let spare: number | undefined;
	return () => {
		if (spare !== undefined) {
			const kept = spare;
			spare = undefined;
			return kept;
		}
		const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
		const angle = 2 * Math.PI * uniform();
		spare = radius * Math.sin(angle);
		return radius * Math.cos(angle);
	};
}

function uniformStream(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
