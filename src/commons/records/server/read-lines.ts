// Reads a text file line by line in constant memory and says where a line is too long or not UTF-8.
import { createReadStream } from 'node:fs';

export type Line = { number: number; text: string } | { number: number; refused: 'too-long' | 'not-utf8' };

const LINE_LIMIT_BYTES = 1024 * 1024;
const NEWLINE = 10;

/** Empty lines are passed over but counted, so that numbers agree with an editor's. */
export async function* readLines(file: string): AsyncGenerator<Line> {
	let parts: Buffer[] = [];
	let length = 0;
	let number = 0;

	const chunks: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: 256 * 1024 });
	for await (const chunk of chunks) {
		let rest = chunk;
		for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
			const line = finished(++number, [...parts, rest.subarray(0, end)], length + end);
			if (line) yield line;
			rest = rest.subarray(end + 1);
			parts = [];
			length = 0;
		}
		length += rest.length;
		// A line over the limit is not kept, only counted to its end.
		if (length <= LINE_LIMIT_BYTES) parts.push(Buffer.from(rest));
	}
	const last = finished(number + 1, parts, length);
	if (last) yield last;
}

function finished(number: number, parts: readonly Buffer[], length: number): Line | null {
	if (length === 0) return null;
	if (length > LINE_LIMIT_BYTES) return { number, refused: 'too-long' };
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)).trim();
		return text === '' ? null : { number, text };
	} catch {
		return { number, refused: 'not-utf8' };
	}
}
