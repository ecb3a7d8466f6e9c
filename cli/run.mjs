// Runs the tools of the project one after another on Node 24 and says how long each took. Plain JavaScript: it starts on old Nodes too.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './node24.mjs';

const bin = join(root, 'node_modules', '.bin');
const node = join(root, 'node_modules', 'node', 'bin');

/**
 * Runs one command line in the project's folder and ends the program where it fails.
 * @param {string} what shown with the time it took
 * @param {string[]} command the tool and its arguments
 * @param {Record<string, string>} [environment]
 */
export function run(what, command, environment = {}) {
	const began = Date.now();
	const [tool = '', ...args] = command;
	const done = spawnSync(tool, args, {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, ...environment, PATH: `${node}:${bin}:${process.env.PATH ?? ''}` }
	});
	const seconds = ((Date.now() - began) / 1000).toFixed(1);
	if (done.status !== 0) {
		console.error(`✗ ${what} failed after ${seconds} s: ${command.join(' ')}`);
		process.exit(1);
	}
	console.error(`✓ ${what} (${seconds} s)`);
}
