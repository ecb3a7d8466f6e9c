// The secret of an installation: from the environment, or random and kept in the data folder.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

const SECRET_BYTES = 32;

/** Made at the first need, so that a command that signs nothing writes nothing. */
export function installationSecret(settings: Settings): string {
	if (settings.secret !== null) return settings.secret;
	const file = join(settings.dataDirectory, 'secret');

	return kept(file) ?? made(file);
}

function kept(file: string): string | null {
	try {
		return readFileSync(file, 'utf8').trim();
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
}

function made(file: string): string {
	mkdirSync(join(file, '..'), { recursive: true });
	try {
		// `wx`: two processes that start at once must not end up with two secrets.
		writeFileSync(file, `${randomBytes(SECRET_BYTES).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	}

	return readFileSync(file, 'utf8').trim();
}
