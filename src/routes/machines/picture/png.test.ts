// The file holds the very pixels that were drawn: read back by the drawing library it gives the same picture.
import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { asPng } from './png.ts';

it('a picture comes back as it was', async () => {
	const svg = (inside: string) =>
		`<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20">${inside}</svg>`;
	const drawn = new Resvg(
		svg('<rect width="30" height="20" fill="#fbfaf6"/><circle cx="9" cy="9" r="7" fill="#a63f1e"/>')
	).render();
	const png = await asPng({ width: drawn.width, height: drawn.height, pixels: drawn.pixels });
	const image = `<image width="30" height="20" href="data:image/png;base64,${png.toString('base64')}"/>`;
	const read = new Resvg(svg(image)).render();
	expect(read.pixels.equals(drawn.pixels)).toBe(true);
});
