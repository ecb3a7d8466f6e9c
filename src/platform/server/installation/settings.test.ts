// What the environment says is checked before anything starts, and a password never shows up in a complaint.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
	CannotStart,
	installationSecret,
	projectRoot,
	publicOrigin,
	readSettings,
	talkaVersion
} from './index.ts';

function complaint(environment: NodeJS.ProcessEnv): string {
	try {
		readSettings(environment);
	} catch (error) {
		expect(error).toBeInstanceOf(CannotStart);
		return error instanceof Error ? error.message : '';
	}
	throw new Error('was accepted');
}

describe('the settings of an installation', () => {
	it('need nothing at all', () => {
		expect(readSettings({})).toEqual({
			dataDirectory: join(projectRoot(), '.talka'),
			dataDirectoryChosen: false,
			databaseUrl: null,
			host: '127.0.0.1',
			port: 3000,
			origin: null,
			demo: true,
			smtpUrl: null,
			mailFrom: 'Talka <talka@localhost>',
			secret: null,
			embedOrigins: [],
			pageCache: true
		});
	});

	it.each([
		['https://town.example', ['https://town.example']],
		[
			' https://town.example/  http://10.0.0.1:8080\nhttps://town.example ',
			['https://town.example', 'http://10.0.0.1:8080']
		],
		['https://town.example *', ['*']],
		['  ', []]
	])('take TALKA_EMBED_ORIGINS=%s', (text, origins) =>
		expect(readSettings({ TALKA_EMBED_ORIGINS: text }).embedOrigins).toEqual(origins)
	);

	it.each([
		'town.example',
		'https://town.example/path',
		'https://a;script-src',
		"'self'",
		'https://user:secret@town.example',
		'https://*.town.example',
		'javascript:alert(1)'
	])('refuse TALKA_EMBED_ORIGINS=%s without repeating it', (text) => {
		const sentence = complaint({ TALKA_EMBED_ORIGINS: text });
		expect(sentence).toMatch(/^TALKA_EMBED_ORIGINS must list origins/);
		expect(sentence).not.toContain('secret');
	});

	it('take a folder from where the project is, wherever the command was started', () => {
		const { dataDirectory, dataDirectoryChosen } = readSettings({ TALKA_DATA: ' here ' });
		expect(isAbsolute(dataDirectory)).toBe(true);
		expect(dataDirectory).toBe(join(projectRoot(), 'here'));
		expect(dataDirectoryChosen).toBe(true);
	});

	it.each([
		['https://talka.example', 'https://talka.example'],
		['https://talka.example/', 'https://talka.example'],
		['HTTPS://Talka.Example:443', 'https://talka.example'],
		['http://10.0.0.1:8080', 'http://10.0.0.1:8080']
	])('accept TALKA_ORIGIN=%s', (text, origin) =>
		expect(readSettings({ TALKA_ORIGIN: text }).origin).toBe(origin)
	);

	it.each(['0', '65536', '-1', '80.5', 'abc', '1e3', '0x50', '30 00', '３０００', 'Infinity', '3000\n4000'])(
		'refuse PORT=%s in one sentence',
		(port) =>
			expect(complaint({ PORT: port })).toMatch(/^PORT must be a whole number from 1 to 65535, not .*\.$/)
	);

	it.each([
		'talka.example',
		'https://talka.example/path',
		'https://talka.example?x',
		'https://talka.example#x',
		'ftp://talka.example',
		'https://',
		'https://anna:secret@talka.example',
		'https:anna:secret@talka.example/x',
		'null'
	])('refuse TALKA_ORIGIN=%s in one sentence', (origin) => {
		const sentence = complaint({ TALKA_ORIGIN: origin });
		expect(sentence).toMatch(/^TALKA_ORIGIN must look like .*\.$/);
		expect(sentence).not.toContain('secret');
	});

	it.each([
		'talka',
		'mysql://anna:secret@localhost/talka',
		'anna:secret@localhost/talka',
		'postgres://anna:sec%ret@localhost/talka',
		'postgres://anna:secret@localhost:99999/talka',
		'postgres:secret',
		'postgres://'
	])('refuse DATABASE_URL=%s in one sentence without the password', (url) => {
		const sentence = complaint({ DATABASE_URL: url });
		expect(sentence).toMatch(/^DATABASE_URL must look like .*\.$/);
		expect(sentence).not.toMatch(/sec(%?ret)/);
		expect(sentence).not.toContain('\n');
	});

	it('accept the usual addresses of a PostgreSQL', () => {
		const url = 'postgresql://anna:p%40ss@db.example:5433/talka?sslmode=require';
		expect(readSettings({ DATABASE_URL: ` ${url} ` }).databaseUrl).toBe(url);
	});

	it.each([
		'mail.example',
		'http://anna:secret@mail.example',
		'smtp://',
		'smtp://anna:sec%ret@mail.example',
		'smtp:secret'
	])('refuse TALKA_SMTP_URL=%s in one sentence without the password', (url) => {
		const sentence = complaint({ TALKA_SMTP_URL: url, TALKA_MAIL_FROM: 'talka@town.example' });
		expect(sentence).toMatch(/^TALKA_SMTP_URL must look like .*\.$/);
		expect(sentence).not.toMatch(/sec(%?ret)/);
	});

	it.each([
		'',
		'talka',
		'a@b.example, c@d.example',
		'Talka <a@b.example>\r\nBcc: c@d.example',
		'a@b c.example'
	])('refuse to send mails from %j', (from) =>
		expect(complaint({ TALKA_SMTP_URL: 'smtp://mail.example', TALKA_MAIL_FROM: from })).toMatch(
			/^TALKA_MAIL_FROM must look like .*\.$/
		)
	);

	it.each(['talka@town.example', 'Talka i Byn <talka@town.example>'])('accept mails from %s', (from) => {
		const { mailFrom, smtpUrl } = readSettings({
			TALKA_SMTP_URL: 'smtps://anna:p%40ss@mail.example:465',
			TALKA_MAIL_FROM: from
		});
		expect(mailFrom).toBe(from);
		expect(smtpUrl).toBe('smtps://anna:p%40ss@mail.example:465');
	});

	it('refuse a secret that could be guessed, without repeating it', () => {
		expect(complaint({ TALKA_SECRET: 'shortish' })).toMatch(
			/^TALKA_SECRET must have at least 32 (?!.*shortish)/
		);
		expect(readSettings({ TALKA_SECRET: 'x'.repeat(32) }).secret).toBe('x'.repeat(32));
	});

	it('switch the demonstration off by one word', () => {
		expect(readSettings({ TALKA_DEMO: 'off' }).demo).toBe(false);
	});
});

describe('the public origin', () => {
	it('is the chosen one, or this machine at its port', () => {
		expect(publicOrigin(readSettings({ TALKA_ORIGIN: 'https://talka.example/' }))).toBe(
			'https://talka.example'
		);
		expect(publicOrigin(readSettings({ PORT: '4000' }))).toBe('http://localhost:4000');
	});
});

describe('the secret of an installation', () => {
	it('is made once, kept for the next start, and readable by its owner only', () => {
		const folder = mkdtempSync(join(tmpdir(), 'talka-secret-'));
		try {
			const settings = readSettings({ TALKA_DATA: join(folder, 'data') });
			const secret = installationSecret(settings);
			expect(secret.length).toBeGreaterThanOrEqual(43);
			expect(installationSecret(settings)).toBe(secret);
			expect(statSync(join(folder, 'data', 'secret')).mode & 0o777).toBe(0o600);
			expect(installationSecret(readSettings({ TALKA_DATA: join(folder, 'other') }))).not.toBe(secret);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	it('is the one of the environment where there is one', () => {
		expect(installationSecret(readSettings({ TALKA_SECRET: 'y'.repeat(40) }))).toBe('y'.repeat(40));
	});
});

describe('the project on disk', () => {
	it('knows its version', () => expect(talkaVersion()).toMatch(/^\d+\.\d+\.\d+/));
});
