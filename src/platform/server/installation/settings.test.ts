// What the environment says is checked before anything starts, and a password never shows up in a complaint.
import { isAbsolute, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CannotStart, projectRoot, readSettings, talkaVersion } from './index.ts';

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
			demo: true
		});
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

	it('switch the demonstration off by one word', () => {
		expect(readSettings({ TALKA_DEMO: 'off' }).demo).toBe(false);
	});
});

describe('the project on disk', () => {
	it('knows its version', () => expect(talkaVersion()).toMatch(/^\d+\.\d+\.\d+/));
});
