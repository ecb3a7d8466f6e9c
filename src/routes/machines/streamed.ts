// Long answers sent piece by piece, compressed on the way, so that none is ever whole in memory.
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';

const WORTH_CHARACTERS = 16 * 1024;

export function streamed(request: Request, pieces: Iterable<string>, contentType: string): Response {
	const source = Readable.from(inChunks(pieces), { objectMode: false });
	const headers = new Headers({ 'content-type': contentType, 'cache-control': 'public, max-age=3600' });
	const packs = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(request.headers.get('accept-encoding') ?? '');
	if (!packs) return new Response(asWeb(source), { headers });
	// What names its encoding is not read into memory to be compressed (frame/compress.ts).
	headers.set('content-encoding', 'gzip');
	headers.set('vary', 'Accept-Encoding');
	// Who goes away in the middle ends both; there is nobody to tell.
	const packed = pipeline(source, createGzip(), () => undefined);

	return new Response(asWeb(packed), { headers });
}

function asWeb(stream: Readable): ReadableStream {
	return Readable.toWeb(stream) as ReadableStream;
}

function* inChunks(pieces: Iterable<string>): Generator<string> {
	let chunk = '';
	for (const piece of pieces) {
		chunk += piece;
		if (chunk.length < WORTH_CHARACTERS) continue;
		yield chunk;
		chunk = '';
	}
	if (chunk !== '') yield chunk;
}
