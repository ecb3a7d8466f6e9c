// Writes an unexpected failure to the log under a code that a person can read out on the telephone.
import { randomInt } from 'node:crypto';

/** Without letters and digits that are taken for each other. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'; // cspell:disable-line

/** Messages of errors can hold what people wrote (a database error repeats its values), so only names and places in the program are kept. */
export function logFailure(error: unknown, where: { method: string; route: string | null }): string {
	const id = `${letters(3)}-${letters(3)}`;
	const line = { time: new Date().toISOString(), level: 'error', id, ...where, failures: chain(error) };
	process.stderr.write(`${JSON.stringify(line)}\n`);

	return id;
}

function chain(error: unknown): { name: string; code: string | null; at: string[] }[] {
	const failures: { name: string; code: string | null; at: string[] }[] = [];
	for (let current = error; current instanceof Error && failures.length < 5; current = current.cause) {
		const frames = (current.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
		const code = 'code' in current && typeof current.code === 'string' ? current.code : null;
		failures.push({ name: current.name, code, at: frames.slice(0, 8).map((frame) => frame.trim()) });
	}

	return failures.length > 0 ? failures : [{ name: typeof error, code: null, at: [] }];
}

function letters(count: number): string {
	return Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
