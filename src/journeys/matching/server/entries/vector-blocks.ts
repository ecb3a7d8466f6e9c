// Vectors of all rows in blocks of equal size: a new block costs nothing of what lies in the others, where one array would be copied whole.

export const DIMENSIONS = 192;
/** 12 MiB each: small beside the memory of a million rows, and the scan of one is long beside its call. */
export const BLOCK_ROWS = 65_536;
const SMALLEST_ROWS = 1024;

export type VectorBlocks = { blocks: Int8Array<ArrayBuffer>[]; count: number };

export function emptyVectors(): VectorBlocks {
	return { blocks: [], count: 0 };
}

/** `row` may be the next one. */
export function putVector(vectors: VectorBlocks, row: number, vector: ArrayLike<number>): void {
	if (row === vectors.count) addRow(vectors);
	const place = vectorAt(vectors, row);
	for (let at = 0; at < DIMENSIONS; at++) place[at] = vector[at] ?? 0;
}

export function vectorAt(vectors: VectorBlocks, row: number): Int8Array<ArrayBuffer> {
	const start = (row % BLOCK_ROWS) * DIMENSIONS;

	return blockOf(vectors, row).subarray(start, start + DIMENSIONS);
}

/** Takes a row away; the last one moves into its place. */
export function removeVectorAt(vectors: VectorBlocks, row: number): void {
	const last = vectors.count - 1;
	if (row !== last) vectorAt(vectors, row).set(vectorAt(vectors, last));
	vectors.count = last;
}

/** The filled part of each block; the first row of block b is b × `BLOCK_ROWS`. */
export function filledBlocks({ blocks, count }: VectorBlocks): Int8Array<ArrayBuffer>[] {
	return blocks
		.slice(0, Math.ceil(count / BLOCK_ROWS))
		.map((block, at) => block.subarray(0, Math.min(BLOCK_ROWS, count - at * BLOCK_ROWS) * DIMENSIONS));
}

/** Blocks with room for `count` rows, to be filled by whoever reads them from somewhere. */
export function vectorsWithRoom(count: number): VectorBlocks {
	const blocks = Array.from({ length: Math.ceil(count / BLOCK_ROWS) }, () => emptyBlock(BLOCK_ROWS));

	return { blocks, count };
}

function blockOf({ blocks }: VectorBlocks, row: number): Int8Array<ArrayBuffer> {
	const block = blocks[Math.floor(row / BLOCK_ROWS)];
	if (!block) throw new Error(`there is no row ${row}`);

	return block;
}

/** Only the first block starts small: most installations never fill it. */
function addRow(vectors: VectorBlocks): void {
	const at = Math.floor(vectors.count / BLOCK_ROWS);
	const rows = (vectors.count % BLOCK_ROWS) + 1;
	const block = vectors.blocks[at];
	if (!block) vectors.blocks[at] = emptyBlock(at === 0 ? SMALLEST_ROWS : BLOCK_ROWS);
	else if (rows * DIMENSIONS > block.length) {
		const larger = emptyBlock(Math.min(BLOCK_ROWS, (block.length / DIMENSIONS) * 2));
		larger.set(block);
		vectors.blocks[at] = larger;
	}
	vectors.count += 1;
}

function emptyBlock(rows: number): Int8Array<ArrayBuffer> {
	return new Int8Array(new ArrayBuffer(rows * DIMENSIONS));
}
