// Runs a TypeScript program of Talka on Node 24, whatever Node the caller has. Plain JavaScript on purpose: old Nodes read this file.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Starts `program` (a path from the project’s root) and ends with its exit code; signals are handed on.
 * @param {string} program
 * @param {string[]} args
 */
export function runOnNode24(program, args) {
	const node = join(root, 'node_modules', 'node', 'bin', 'node');
	if (!existsSync(node)) {
		console.error('Talka is not installed yet: run `npm install` in its folder first.');
		process.exit(2);
	}
	const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, program), ...args], {
		stdio: 'inherit'
	});
	/** @type {NodeJS.Signals[]} */
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
	for (const signal of signals) process.on(signal, () => child.kill(signal));
	child.on('error', () => process.exit(2));
	child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
