// Installs what package-lock.json names, when it changed since the last time. Plain JavaScript: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node24.mjs';

export function installWhenStale() {
	const [major] = process.versions.node.split('.').map(Number);
	if ((major ?? 0) < 18) {
		console.error(`Talka needs Node 18 or newer to install itself; this is ${process.version}.`);
		process.exit(2);
	}
	const stamp = join(root, 'node_modules', '.talka-installed');
	const wanted = createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

	const began = Date.now();
	console.error('  Installing packages (once, one to three minutes) …');
	const done = spawnSync(
		'npm',
		['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
		{
			cwd: root,
			stdio: ['ignore', 'ignore', 'inherit'],
			shell: process.platform === 'win32'
		}
	);
	if (done.status !== 0) {
		console.error(
			'The packages could not be installed: is a package registry reachable and is there room on the disk?'
		);
		process.exit(2);
	}
	writeFileSync(stamp, wanted);
	console.error(`  Packages installed (${((Date.now() - began) / 1000).toFixed(0)} s)`);
}
