// A long answer arrives whole, packed for whoever can unpack it.
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { streamed } from './streamed.ts';

const pieces = () => Array.from({ length: 5000 }, (_, index) => `line ${index} žodis\n`);
const asked = (encoding: string) =>
	streamed(
		new Request('https://talka.example/', { headers: { 'accept-encoding': encoding } }),
		pieces(),
		'text/plain; charset=utf-8'
	);

it.each(['gzip', 'br, gzip;q=0.5'])('packed for %s', async (encoding) => {
	const answer = asked(encoding);
	expect(answer.headers.get('content-encoding')).toBe('gzip');
	expect(answer.headers.get('vary')).toBe('Accept-Encoding');
	expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(pieces().join(''));
});

it.each(['', 'identity', 'gzip;q=0'])('as it is for %s', async (encoding) => {
	const answer = asked(encoding);
	expect(answer.headers.get('content-encoding')).toBeNull();
	expect(await answer.text()).toBe(pieces().join(''));
});
