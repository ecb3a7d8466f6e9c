// The talka command as a child process, exactly as a script would call it.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '#platform/server/installation';

export type Ended = { code: number | null; stdout: string; stderr: string };
type Options = { environment?: Readonly<Record<string, string>>; input?: string };

export const talkaProgram = join(projectRoot(), 'cli', 'talka.mjs');

/** Starts the command with the test's database, or with whatever `environment` says instead. */
export function startTalka(args: readonly string[], options: Options = {}): ChildProcess {
	const child = spawn(process.execPath, [talkaProgram, ...args], {
		cwd: projectRoot(),
		env: { PATH: process.env['PATH'], DATABASE_URL: process.env['DATABASE_URL'], ...options.environment },
		stdio: ['pipe', 'pipe', 'pipe']
	});
	// A command that refuses its arguments ends before it reads.
	child.stdin.on('error', () => undefined);
	child.stdin.end(options.input ?? '');

	return child;
}

export function talka(args: readonly string[], options: Options = {}): Promise<Ended> {
	return ended(startTalka(args, options));
}

/** Waits for the end and hands over what was written. */
export function ended(child: ChildProcess): Promise<Ended> {
	return new Promise((resolve, reject) => {
		let stdout = '';
		let stderr = '';
		child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
		child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
		child.once('error', reject);
		child.once('close', (code) => resolve({ code, stdout, stderr }));
	});
}
