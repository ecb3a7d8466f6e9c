// One start at a time for a data folder: the first makes the cluster, the second finds it running.
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart, saysDiskFull } from './cannot-start.ts';

const WAIT_LIMIT_MILLISECONDS = 60_000;
/** No start takes that long; needed because the number of a process that is gone may belong to another one by now. */
const OLD_MILLISECONDS = 5 * 60_000;

export async function withStartLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
	const file = join(folder, 'starting.lock');
	await take(file, folder);
	try {
		return await work();
	} finally {
		rmSync(file, { force: true });
	}
}

async function take(file: string, folder: string): Promise<void> {
	const deadline = Date.now() + WAIT_LIMIT_MILLISECONDS;
	for (;;) {
		try {
			const handle = openSync(file, 'wx');
			writeOwner(handle, file);
			return;
		} catch (error) {
			const text = String(error);
			if (saysDiskFull(text))
				throw new CannotStart(
					`There is no room left on the disk in ${folder}: free some space and start again.`
				);
			if (!text.includes('EEXIST')) throw new CannotStart(`Talka cannot write to its data folder ${folder}.`);
		}
		if (leftBehind(file)) rmSync(file, { force: true });
		else if (Date.now() > deadline)
			throw new CannotStart(`Another start of Talka is still busy in ${folder}.`);
		else await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

/** An empty lock would never be known as left behind, so it goes away when the disk is full. */
function writeOwner(handle: number, file: string): void {
	try {
		writeSync(handle, String(process.pid));
	} catch (error) {
		rmSync(file, { force: true });
		throw error;
	} finally {
		closeSync(handle);
	}
}

/** A lock whose process is gone was left by a crash. */
function leftBehind(file: string): boolean {
	try {
		const pid = Number(readFileSync(file, 'utf8'));
		if (Date.now() - statSync(file).mtimeMs > OLD_MILLISECONDS) return true;
		if (!pid) return false;
		process.kill(pid, 0);
		return false;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'ESRCH';
	}
}
