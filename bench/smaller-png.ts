// Packs a PNG again without loss: drawings with few colours shrink by a quarter when rows are not filtered, which browsers do for speed.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE_BYTES = 8;
const TRUE_COLOUR = 2;
const CHANNELS = 3;

type Chunk = { type: string; body: Buffer };

/** Takes what Chromium writes for pages without transparency: 8 bits for each of red, green and blue. */
export function smallerPng(png: Buffer): Buffer {
	const chunks = chunksOf(png);
	const header = chunks.find(({ type }) => type === 'IHDR')?.body;
	if (header?.readUInt8(9) !== TRUE_COLOUR) return png;
	const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => body));
	const rows = unfiltered(inflateSync(packed), header.readUInt32BE(0) * CHANNELS, header.readUInt32BE(4));
	const parts = [
		{ type: 'IHDR', body: header },
		{ type: 'IDAT', body: deflateSync(rows, { level: 9 }) },
		{ type: 'IEND', body: Buffer.alloc(0) }
	];

	return Buffer.concat([png.subarray(0, SIGNATURE_BYTES), ...parts.map(written)]);
}

function chunksOf(png: Buffer): Chunk[] {
	const chunks: Chunk[] = [];
	for (let at = SIGNATURE_BYTES; at < png.length;) {
		const length = png.readUInt32BE(at);
		chunks.push({
			type: png.toString('latin1', at + 4, at + 8),
			body: png.subarray(at + 8, at + 8 + length)
		});
		at += length + 12;
	}

	return chunks;
}

function written({ type, body }: Chunk): Buffer {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(body.length);
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc32(named));

	return Buffer.concat([length, named, sum]);
}

/** Rows with a leading 0 ("no filter"): each byte was stored as the difference to a guess from its neighbours. */
function unfiltered(stored: Buffer, rowBytes: number, rowCount: number): Buffer {
	const plain = Buffer.alloc(stored.length);
	for (let row = 0; row < rowCount; row++) {
		const start = row * (rowBytes + 1);
		const filter = stored.readUInt8(start);
		for (let column = 1; column <= rowBytes; column++) {
			const at = start + column;
			const before = (bytes: number, exists: boolean) => (exists ? plain.readUInt8(at - bytes) : 0);
			const inside = column > CHANNELS;
			const left = before(CHANNELS, inside);
			const above = before(rowBytes + 1, row > 0);
			const corner = before(rowBytes + 1 + CHANNELS, row > 0 && inside);
			plain[at] = stored.readUInt8(at) + guess(filter, left, above, corner);
		}
	}

	return plain;
}

function guess(filter: number, left: number, above: number, corner: number): number {
	if (filter === 4) return nearestOf(left + above - corner, [left, above, corner]);

	return [0, left, above, (left + above) >> 1][filter] ?? 0;
}

function nearestOf(wanted: number, values: readonly number[]): number {
	return values.reduce((best, value) => (Math.abs(wanted - value) < Math.abs(wanted - best) ? value : best));
}
