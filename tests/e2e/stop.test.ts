// A server that is told to stop stops, also when the database is somebody else's and goes on.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openInstallation, readSettings } from '#platform/server/installation';

const STOPS_WITHIN_MILLISECONDS = 8000;

test('a server with an external database stops on SIGTERM', async () => {
	test.setTimeout(120_000);
	const folder = mkdtempSync(join(tmpdir(), 'talka-stop-'));
	const installation = await openInstallation(readSettings({ TALKA_DATA: folder }), (_what, work) => work());
	const port = await freePort();
	const server = spawn(process.execPath, [join('cli', 'talka.ts'), 'start'], {
		env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', TALKA_DEMO: 'off' },
		stdio: 'ignore'
	});
	try {
		const page = `http://127.0.0.1:${port}/en/needs`;
		await expect
			.poll(
				() =>
					fetch(page).then(
						(answer) => answer.status,
						() => 0
					),
				{ timeout: 60_000 }
			)
			.toBe(200);
		const ended = once(server, 'exit');
		server.kill('SIGTERM');
		const late = new Promise((resolve) =>
			setTimeout(() => resolve('still running'), STOPS_WITHIN_MILLISECONDS)
		);
		expect(await Promise.race([ended, late])).toEqual([0, null]);
	} finally {
		server.kill('SIGKILL');
		await installation.close();
		rmSync(folder, { recursive: true, force: true });
	}
});

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();

	return address !== null && typeof address === 'object' ? address.port : 0;
}
