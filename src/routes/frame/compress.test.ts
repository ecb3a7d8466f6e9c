import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressed } from './compress.ts';

const long = 'Talka '.repeat(400);
const page = (text: string, type = 'text/html; charset=utf-8') =>
	new Response(text, { headers: { 'content-type': type } });
const asking = (encodings: string) =>
	new Request('http://a.test/', { headers: { 'accept-encoding': encodings } });

describe('compression', () => {
	it('prefers brotli and can be read again', async () => {
		const response = await compressed(asking('gzip, br'), page(long));
		expect(response.headers.get('content-encoding')).toBe('br');
		expect(brotliDecompressSync(await response.arrayBuffer()).toString()).toBe(long);
	});

	it('falls back to gzip and respects a refusal', async () => {
		const response = await compressed(asking('gzip, br;q=0'), page(long, 'application/problem+json'));
		expect(response.headers.get('content-encoding')).toBe('gzip');
		expect(gunzipSync(await response.arrayBuffer()).toString()).toBe(long);
	});

	it('leaves short texts, pictures and old browsers alone, but says that answers may differ', async () => {
		const short = await compressed(asking('br'), page('short'));
		expect(short.headers.get('content-encoding')).toBeNull();
		expect(short.headers.get('vary')).toBe('Accept-Encoding');
		const picture = await compressed(asking('br'), page(long, 'image/png'));
		expect(picture.headers.get('content-encoding')).toBeNull();
		const old = await compressed(asking(''), page(long));
		expect(await old.text()).toBe(long);
	});
});
