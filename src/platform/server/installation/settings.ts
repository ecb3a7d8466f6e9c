// What the environment says about this installation, read once and checked.
// cspell:ignore smtps
import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import * as v from 'valibot';
import { CannotStart } from './cannot-start.ts';

const SHORTEST_SECRET = 32;

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
	/** Where mails are handed over; null means that they stay as files in the data folder. */
	smtpUrl: string | null;
	/** Whom mails come from, such as `Talka <talka@town.example>`. */
	mailFrom: string;
	/** What sessions and confirmation links are signed with; null means a random one in the data folder. */
	secret: string | null;
	/** Whose pages may show ours in a frame, besides our own: origins, or `*` alone for everybody's. */
	embedOrigins: readonly string[];
	/** False where pages of visitors are made anew each time, for measuring. */
	pageCache: boolean;
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
	const smtpUrl = checkedSmtpUrl(environment['TALKA_SMTP_URL']);

	return {
		dataDirectory: isAbsolute(wanted) ? wanted : resolve(projectRoot(), wanted),
		dataDirectoryChosen: chosen !== '',
		databaseUrl: checkedDatabaseUrl(environment['DATABASE_URL']),
		host: environment['HOST']?.trim() || '127.0.0.1',
		port: checkedPort(environment['PORT']),
		origin: checkedOrigin(environment['TALKA_ORIGIN']),
		demo: environment['TALKA_DEMO'] !== 'off',
		smtpUrl,
		mailFrom: checkedMailFrom(environment['TALKA_MAIL_FROM'], smtpUrl !== null),
		secret: checkedSecret(environment['TALKA_SECRET']),
		embedOrigins: checkedEmbedOrigins(environment['TALKA_EMBED_ORIGINS']),
		pageCache: environment['TALKA_PAGE_CACHE'] !== 'off'
	};
}

/** The address that links in mails begin with. */
export function publicOrigin({ origin, port }: Pick<Settings, 'origin' | 'port'>): string {
	return origin ?? `http://localhost:${port}`;
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

function checkedSmtpUrl(text: string | undefined): string | null {
	if (text === undefined || text.trim() === '') return null;
	const url = URL.parse(text.trim());
	if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '' || !canBeDecoded(url)) {
		// The value may hold a password, so it is not repeated.
		throw new CannotStart('TALKA_SMTP_URL must look like smtps://user:password@mail.example:465.');
	}

	return text.trim();
}

function checkedMailFrom(text: string | undefined, isNeeded: boolean): string {
	const from = text?.trim() ?? '';
	if (from === '' && !isNeeded) return 'Talka <talka@localhost>';
	// One address and nothing round it: a comma or a line break would add receivers or headers.
	if (!/^([^<>@,;\p{Cc}]+ <[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/u.test(from)) {
		throw new CannotStart('TALKA_MAIL_FROM must look like talka@town.example or Talka <talka@town.example>.');
	}

	return from;
}

function checkedSecret(text: string | undefined): string | null {
	const secret = text?.trim() ?? '';
	if (secret === '') return null;
	if (secret.length < SHORTEST_SECRET) {
		throw new CannotStart(`TALKA_SECRET must have at least ${SHORTEST_SECRET} random characters.`);
	}

	return secret;
}

/** Each becomes a word of a response header, so nothing but a bare origin may pass. */
function checkedEmbedOrigins(text: string | undefined): readonly string[] {
	const written = text?.trim().split(/\s+/).filter(Boolean) ?? [];
	if (written.includes('*')) return ['*'];

	return [...new Set(written.map(checkedEmbedOrigin))];
}

function checkedEmbedOrigin(text: string): string {
	const url = URL.parse(text);
	if (url?.href !== `${url?.origin}/` || !/^https?:$/.test(url.protocol) || !/^[\w.:[\]-]+$/.test(url.host)) {
		throw new CannotStart(
			'TALKA_EMBED_ORIGINS must list origins such as https://town.example with spaces between them, or be *.'
		);
	}

	return url.origin;
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
