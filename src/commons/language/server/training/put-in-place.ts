// Puts a finished model where the old one was, in one step: a reader finds the old files or the new ones, never a mixture.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** File name → its parts in order. */
export type ModelFiles = Record<string, Uint8Array[]>;

export function putInPlace(folder: string, files: ModelFiles): void {
	const fresh = `${folder}.new-${process.pid}`;
	const old = `${folder}.old-${process.pid}`;
	mkdirSync(dirname(folder), { recursive: true });
	try {
		mkdirSync(fresh);
		for (const [name, parts] of Object.entries(files)) writeFileSync(join(fresh, name), Buffer.concat(parts));
		if (existsSync(folder)) renameSync(folder, old);
		renameSync(fresh, folder);
	} finally {
		rmSync(fresh, { recursive: true, force: true });
		rmSync(old, { recursive: true, force: true });
	}
}
