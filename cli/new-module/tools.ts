// The project's own tools as steps of making a module: formatting, spelling, migrations, the page of rights.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A step could not be done; its message is what the person reads. */
export class StepFailed extends Error {}

type Ran = { output: string; fine: boolean };

/** Runs a tool on the Node of the project and returns what it wrote. */
export function runTool(
	root: string,
	command: readonly string[],
	environment: NodeJS.ProcessEnv = {}
): string {
	const { output, fine } = tryTool(root, command, environment);
	if (!fine) throw new StepFailed(`${command.join(' ')} failed:\n${output.trim()}`);

	return output;
}

/** Words that the spell checker does not know. */
export function unknownWords(root: string, files: readonly string[]): string[] {
	const quiet = ['--no-progress', '--no-summary', '--no-must-find-files'];
	const { output, fine } = tryTool(root, ['cspell', '--words-only', '--unique', ...quiet, ...files]);
	const words = output.split('\n').filter((line) => line !== '');
	if (!fine && words.length === 0) throw new StepFailed('cspell failed without a word.');

	return [...new Set(words.map((word) => word.toLowerCase()))];
}

function tryTool(
	root: string,
	[tool = '', ...args]: readonly string[],
	environment: NodeJS.ProcessEnv = {}
): Ran {
	const done = spawnSync(join(root, 'node_modules', '.bin', tool), args, {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			...process.env,
			...environment,
			PATH: `${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`
		}
	});
	const fine = done.status === 0;

	return { fine, output: fine ? done.stdout : `${done.stdout}${done.stderr}${done.error?.message ?? ''}` };
}
