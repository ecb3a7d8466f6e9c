// Browser tests: every journey with and without JavaScript, against a server of their own with the demonstration content.
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const port = Number(process.env['TALKA_E2E_PORT'] ?? 3987);
const origin = `http://127.0.0.1:${port}`;
/** A site that may show our lists in frames; tests play it themselves (machines.test.ts). */
const framingOrigin = `http://127.0.0.1:${port + 5000}`;
/** Chosen by the first process and handed on to the server, and to the tests, which read people's mails there. */
process.env['TALKA_E2E_DATA'] ??= join(tmpdir(), `talka-e2e-${randomUUID()}`);
/** These look at what the server sends or bring a script of their own, so a second run without JavaScript would tell nothing new. */
const onlyOnce = /(api|machines|pages|requests|stop)\.test\.ts/;
/** Reading pages ship no script, so the usual run reads them without; `npm run test:all` does both. */
const readingOnly = /(ask|bad-input|read)\.test\.ts/;
const isFull = process.env['TALKA_MATRIX'] === 'full';

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '*.test.ts',
	outputDir: 'test-results',
	workers: 3,
	retries: 0,
	fullyParallel: true,
	forbidOnly: process.env['CI'] !== undefined,
	timeout: 60_000,
	expect: { timeout: 8_000 },
	reporter: process.stdout.isTTY ? 'line' : 'dot',
	use: {
		baseURL: origin,
		locale: 'en-GB',
		viewport: { width: 1280, height: 900 },
		launchOptions: {
			executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-software-rasterizer',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	projects: [
		{ name: 'with-javascript', testIgnore: isFull ? [] : readingOnly },
		{ name: 'without-javascript', testIgnore: onlyOnce, use: { javaScriptEnabled: false } }
	],
	webServer: {
		command: 'node tests/e2e/server.ts',
		env: { PORT: String(port), HOST: '127.0.0.1', TALKA_DEV: '1', TALKA_EMBED_ORIGINS: framingOrigin },
		url: `${origin}/api/v1/health`,
		reuseExistingServer: false,
		// The first start builds the pages and makes the database.
		timeout: 180_000,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
		stderr: 'pipe'
	}
});
