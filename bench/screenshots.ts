// Takes the picture of the front page that the README shows. Usage: node bench/screenshots.ts
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform/server/installation';
import { openBrowser, removeFolder, startServer, temporaryFolder } from './browser.ts';

const MOST_BYTES = 200_000;

const folder = temporaryFolder();
const server = await startServer(folder);
const browser = await openBrowser();
try {
	const pictures = join(projectRoot(), 'docs', 'pictures');
	mkdirSync(pictures, { recursive: true });
	const page = await browser.newPage({
		viewport: { width: 1280, height: 760 },
		colorScheme: 'light',
		reducedMotion: 'reduce'
	});
	await page.goto(`${server.origin}/en`);
	const path = join(pictures, 'front.png');
	await page.screenshot({ path });
	const { size } = statSync(path);
	console.log(`docs/pictures/front.png: ${(size / 1000).toFixed(0)} kB`);
	if (size > MOST_BYTES) throw new Error(`The picture is larger than ${MOST_BYTES / 1000} kB.`);
} finally {
	await browser.close();
	await server.stop();
	removeFolder(folder);
}
