// From text to numbered buckets: the only thing the language engine ever sees of a text. Pure, the same in training and in use.

/** The encoder and the CPV classifier count words' pieces in this many buckets. */
export const bucketCount = 2 ** 16;

/** Language identification counts letters in this many buckets. */
export const gramBucketCount = 2 ** 13;

const LONGEST_WORD_UNITS = 32;
const PREFIX_UNITS = 7;
const GRAM_UNITS = 4;
const EQUALS_SIGN = 0x3d;
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Every bucket of a text once, in the order it was met, with its weight 1 + ln(count). */
export type TextBuckets = { buckets: Uint16Array; weights: Float32Array };

export function norm(text: string): string {
	return text.normalize('NFKC').toLowerCase();
}

export function words(text: string): string[] {
	const found = norm(text).match(/\p{L}{2,}/gu) ?? [];
	return found.map((word) => word.slice(0, LONGEST_WORD_UNITS));
}

/** A word's pieces as strings: the prefix stands in for a stemmer, the 4-grams find compounds and cognates. */
export function feats(word: string): string[] {
	const framed = `^${word}$`;
	const grams = Array.from({ length: framed.length - GRAM_UNITS + 1 }, (_, start) =>
		framed.slice(start, start + GRAM_UNITS)
	);
	return [`=${word.slice(0, PREFIX_UNITS)}`, ...grams];
}

export function hash(piece: string): number {
	return finished(hashUnits(FNV_START, piece, 0, piece.length));
}

export function textBuckets(text: string): TextBuckets {
	const met: number[] = [];
	for (const word of words(text)) {
		tally(prefixBucket(word), met);
		const framed = `^${word}$`;
		for (let start = 0; start + GRAM_UNITS <= framed.length; start++) {
			tally(finished(hashUnits(FNV_START, framed, start, start + GRAM_UNITS)) & (bucketCount - 1), met);
		}
	}
	const buckets = Uint16Array.from(met);
	const weights = new Float32Array(met.length);
	met.forEach((bucket, place) => {
		weights[place] = 1 + Math.log(counts[bucket] ?? 1);
		counts[bucket] = 0;
	});
	return { buckets, weights };
}

/** The 2- and 3-grams of ' word word … ' as buckets, repeated as often as they occur. */
export function letterGrams(text: string): Uint16Array {
	const line = ` ${words(text).join(' ')} `;
	const grams = new Uint16Array(Math.max(0, line.length * 2 - 3));
	let filled = 0;
	for (let start = 0; start + 2 <= line.length; start++) {
		const two = hashUnits(FNV_START, line, start, start + 2);
		grams[filled++] = finished(two) & (gramBucketCount - 1);
		if (start + 3 <= line.length)
			grams[filled++] = finished(hashUnits(two, line, start + 2, start + 3)) & (gramBucketCount - 1);
	}
	return grams.subarray(0, filled);
}

// One shared counting board: a fresh one per text would cost more than the counting. It is all zero between two calls.
const counts = new Uint32Array(bucketCount);

function tally(bucket: number, met: number[]): void {
	const before = counts[bucket] ?? 0;
	if (before === 0) met.push(bucket);
	counts[bucket] = before + 1;
}

function prefixBucket(word: string): number {
	const start = Math.imul(FNV_START ^ EQUALS_SIGN, FNV_PRIME);
	return finished(hashUnits(start, word, 0, Math.min(word.length, PREFIX_UNITS))) & (bucketCount - 1);
}

function hashUnits(start: number, text: string, from: number, to: number): number {
	let mixed = start;
	for (let place = from; place < to; place++) mixed = Math.imul(mixed ^ text.charCodeAt(place), FNV_PRIME);
	return mixed;
}

// FNV's low bits are weak and the buckets are low bits, hence the murmur3 finaliser.
function finished(mixed: number): number {
	let h = mixed ^ (mixed >>> 16);
	h = Math.imul(h, 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}
