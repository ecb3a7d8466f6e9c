// Finds a Chromium for the browser tests, or installs Debian's when that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/** The path of a Chromium; ends the program with an instruction where there is none and none can be installed. */
export function ensureChromium() {
	const found = [process.env.CHROMIUM ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));
	if (found) return found;
	const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
	if (canInstall) {
		run('package lists', ['apt-get', 'update', '-qq'], { DEBIAN_FRONTEND: 'noninteractive' });
		run(
			'Chromium from apt',
			['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
			{
				DEBIAN_FRONTEND: 'noninteractive'
			}
		);
		if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
	}
	console.error(
		'The browser tests need Chromium: install it (Debian: sudo apt-get install chromium) or name it in CHROMIUM=/path/to/chromium.'
	);
	process.exit(2);
}
