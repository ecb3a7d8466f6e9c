// Draws pictures as PNG, two at a time outside the main thread, and keeps the last two hundred.
// cspell:ignore resvg expo
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import { LRUCache } from 'lru-cache';
import { readFont, type Font } from './font.ts';
import { FAMILY, pictureOf, type Picture } from './picture.ts';
import { asPng } from './png.ts';
import { turns } from './turns.ts';

const PICTURES_KEPT = 200;
const take = turns({ atOnce: 2, waiting: 50 });
const kept = new LRUCache<string, Promise<Buffer<ArrayBuffer>>>({ max: PICTURES_KEPT });
const require = createRequire(import.meta.url);
const fontFile = require.resolve('@expo-google-fonts/source-serif-4/500Medium/SourceSerif4_500Medium.ttf');
let font: Font | undefined;

/** `key` stands for everything that is drawn; who asks for the same meanwhile waits for the same. */
export function drawn(key: string, picture: Picture): Promise<Buffer<ArrayBuffer>> {
	const known = kept.get(key);
	if (known) return known;
	const drawing = take(() => draw(picture));
	kept.set(key, drawing);
	drawing.catch(() => kept.delete(key));

	return drawing;
}

async function draw(picture: Picture): Promise<Buffer<ArrayBuffer>> {
	font ??= readFont(readFileSync(fontFile));
	const image = await renderAsync(pictureOf(picture, font), {
		font: { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: FAMILY, serifFamily: FAMILY }
	});
	const { width, height, pixels } = image;

	return asPng({ width, height, pixels });
}
