// What the environment says about this installation, read once and checked.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import * as v from 'valibot';
import { CannotStart } from './cannot-start.ts';

export type Settings = {
	/** Folder for the own database, the outbox of mails and the files. */
	dataDirectory: string;
	/** True when TALKA_DATA names the folder, false for the default `.talka`. */
	dataDirectoryChosen: boolean;
	/** An external PostgreSQL (15 or newer); null means that Talka starts its own. */
	databaseUrl: string | null;
	host: string;
	port: number;
	/** The public origin; null means http://localhost:PORT and http://127.0.0.1:PORT. */
	origin: string | null;
	demo: boolean;
};

/** The folder with package.json: two levels are not counted, since the built server lies elsewhere than the source. */
export function projectRoot(): string {
	let folder = import.meta.dirname;
	while (!existsSync(join(folder, 'package.json')) || !existsSync(join(folder, 'db', 'migrations'))) {
		const parent = dirname(folder);
		if (parent === folder)
			throw new CannotStart('Talka cannot find its own folder: package.json is missing.');
		folder = parent;
	}

	return folder;
}

/** The version in package.json. */
export function talkaVersion(): string {
	const manifest: unknown = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8'));

	return v.parse(v.object({ version: v.string() }), manifest).version;
}

export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
	const chosen = environment['TALKA_DATA']?.trim() ?? '';
	const wanted = chosen === '' ? '.talka' : chosen;

	return {
		dataDirectory: isAbsolute(wanted) ? wanted : resolve(projectRoot(), wanted),
		dataDirectoryChosen: chosen !== '',
		databaseUrl: checkedDatabaseUrl(environment['DATABASE_URL']),
		host: environment['HOST']?.trim() || '127.0.0.1',
		port: checkedPort(environment['PORT']),
		origin: checkedOrigin(environment['TALKA_ORIGIN']),
		demo: environment['TALKA_DEMO'] !== 'off'
	};
}

function checkedPort(text: string | undefined): number {
	if (text === undefined || text.trim() === '') return 3000;
	const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
	if (port < 1 || port > 65_535) {
		throw new CannotStart(`PORT must be a whole number from 1 to 65535, not ${JSON.stringify(text)}.`);
	}

	return port;
}

function checkedOrigin(text: string | undefined): string | null {
	if (text === undefined || text.trim() === '') return null;
	const url = URL.parse(text.trim());
	const isBare = url !== null && url.href === `${url.origin}/`;
	if (!isBare || !/^https?:$/.test(url.protocol)) {
		// A wrong value may hold a password (https://user:secret@host), so it is not repeated.
		throw new CannotStart(
			'TALKA_ORIGIN must look like https://talka.example, without a path or a name to sign in.'
		);
	}

	return url.origin;
}

function checkedDatabaseUrl(text: string | undefined): string | null {
	if (text === undefined || text.trim() === '') return null;
	const url = URL.parse(text.trim());
	if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.hostname === '' || !canBeDecoded(url)) {
		// The value may hold a password, so it is not repeated.
		throw new CannotStart('DATABASE_URL must look like postgres://user:password@host:5432/name.');
	}

	return text.trim();
}

/** A bare "%" in a password is the usual mistake; the driver would stop at it with a stack trace. */
function canBeDecoded(url: URL): boolean {
	try {
		decodeURIComponent(url.username + url.password + url.pathname);
		return true;
	} catch {
		return false;
	}
}
