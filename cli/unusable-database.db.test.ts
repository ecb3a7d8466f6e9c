// A database that cannot be used is told in one sentence, without the password.
import { describe, expect, it, vi } from 'vitest';
import { CannotStart, openInstallation, readSettings, type StepReport } from '#platform/server/installation';
import { talka } from '#tests/command';
import { useTestDatabase } from '#tests/database';

useTestDatabase();
vi.setConfig({ testTimeout: 60_000 });

describe('a database that cannot be used', () => {
	const urlWith = (change: (url: URL) => void) => {
		const url = new URL(process.env['DATABASE_URL'] ?? '');
		change(url);
		return url.href;
	};
	const quiet: StepReport = (_what, work) => work();

	it.each([
		['a port where nothing answers', /nothing answers/, (url: URL) => (url.port = '1')],
		['no such database', /no database of that name/, (url: URL) => (url.pathname = '/no_such_database')],
		[
			'a wrong password',
			/password is wrong|may not sign in/,
			(url: URL) => (url.password = 'not-the-password')
		],
		['no such host', /no such host/, (url: URL) => (url.hostname = 'no-such-host.invalid')],
		[
			'no right to make tables',
			/tables could not be brought up to date/,
			(url: URL) => (url.search = '?default_transaction_read_only=on')
		]
	])('%s is one sentence without the password', async (_what, sentence, change) => {
		const url = urlWith(change);
		const refused: unknown = await openInstallation(readSettings({ DATABASE_URL: url }), quiet).catch(
			(error: unknown) => error
		);
		expect(refused).toBeInstanceOf(CannotStart);
		expect(String(refused)).toMatch(sentence);
		expect(String(refused)).not.toContain(new URL(url).password);
		expect(String(refused)).not.toContain('\n');
	});

	it('ends the command with 2', async () => {
		const refused = await talka(['match', '--text', 'x'], {
			environment: { DATABASE_URL: urlWith((url) => (url.password = 'not-the-password')) }
		});
		expect(refused.code).toBe(2);
		expect(refused.stdout).toBe('');
		expect(refused.stderr.trim()).toMatch(/^[^\n]*\.$/);
		expect(refused.stderr).not.toContain('not-the-password');
	});
});
