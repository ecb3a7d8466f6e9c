// What measurements with a browser share: a server of their own on a data folder that goes away, and a Chromium.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { projectRoot } from '#platform/server/installation';

const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];
const START_LIMIT_MILLISECONDS = 180_000;
const PORT = 3979;

export type RunningServer = { origin: string; milliseconds: number; stop: () => Promise<void> };

export function temporaryFolder(): string {
	return mkdtempSync(join(tmpdir(), 'talka-bench-'));
}

export function removeFolder(folder: string): void {
	rmSync(folder, { recursive: true, force: true });
}

/** Starts `talka start` and waits for the first page it answers; `milliseconds` is how long that took. */
export async function startServer(folder: string): Promise<RunningServer> {
	const origin = `http://127.0.0.1:${PORT}`;
	const environment: NodeJS.ProcessEnv = {
		...process.env,
		TALKA_DATA: folder,
		PORT: String(PORT),
		HOST: '127.0.0.1'
	};
	for (const name of ['DATABASE_URL', 'TALKA_ORIGIN', 'TALKA_DEMO'])
		Reflect.deleteProperty(environment, name);
	const began = performance.now();
	const server = spawn(process.execPath, ['cli/talka.ts', 'start'], {
		cwd: projectRoot(),
		env: environment,
		stdio: 'ignore'
	});
	try {
		await untilFirstPage(`${origin}/en`, server);
	} catch (error) {
		await stopped(server);
		throw error;
	}

	return { origin, milliseconds: performance.now() - began, stop: () => stopped(server) };
}

async function untilFirstPage(url: string, server: ChildProcess): Promise<void> {
	const deadline = performance.now() + START_LIMIT_MILLISECONDS;
	while (performance.now() < deadline && server.exitCode === null) {
		const answer = await fetch(url).catch(() => null);
		if (answer?.status === 200) {
			await answer.text();
			return;
		}
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	throw new Error('The server did not start.');
}

async function stopped(server: ChildProcess): Promise<void> {
	if (server.exitCode !== null) return;
	const ended = new Promise((resolve) => server.once('exit', resolve));
	server.kill('SIGTERM');
	await ended;
}

export function openBrowser(): Promise<Browser> {
	return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ARGUMENTS });
}
