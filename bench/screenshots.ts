// Takes the picture of the front page that the README shows. Usage: node bench/screenshots.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform/server/installation';
import { openBrowser, removeFolder, startServer, temporaryFolder } from './browser.ts';
import { smallerPng } from './smaller-png.ts';

const MOST_BYTES = 200_000;

const folder = temporaryFolder();
const server = await startServer(folder);
const browser = await openBrowser();
try {
	const pictures = join(projectRoot(), 'docs', 'pictures');
	mkdirSync(pictures, { recursive: true });
	const page = await browser.newPage({
		viewport: { width: 1280, height: 900 },
		colorScheme: 'light',
		reducedMotion: 'reduce'
	});
	await page.goto(`${server.origin}/en`);
	const picture = smallerPng(await page.screenshot());
	writeFileSync(join(pictures, 'front.png'), picture);
	console.log(`docs/pictures/front.png: ${(picture.length / 1000).toFixed(0)} kB`);
	if (picture.length > MOST_BYTES) throw new Error(`The picture is larger than ${MOST_BYTES / 1000} kB.`);
} finally {
	await browser.close();
	await server.stop();
	removeFolder(folder);
}
