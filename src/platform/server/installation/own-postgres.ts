// The PostgreSQL that Talka brings along: made on the first start, found again after a crash, stopped at the end.
import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
	chmodSync,
	chownSync,
	closeSync,
	existsSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { CannotStart, saysDiskFull } from './cannot-start.ts';
import { enter, type Presence } from './presence.ts';
import { placeForPostgres, type PostgresPlace } from './postgres-place.ts';
import { withStartLock } from './start-lock.ts';
import type { Settings } from './settings.ts';

export type OwnPostgres = { url: string; stop: () => Promise<void> };

const START_LIMIT_MILLISECONDS = 30_000;
const DATABASE_NAME = 'talka';
/** What PostgreSQL answers while it starts, recovers after a crash, or stops. */
const STARTING_OR_STOPPING = '57P03';

/** Finds the running server of this data folder or starts one; two callers at once get the same server. */
export async function startOwnPostgres(settings: Settings): Promise<OwnPostgres> {
	const place = placeForPostgres(settings);

	return withStartLock(place.root, async () => {
		const port = (await findRunning(place)) ?? (await startNew(place));
		await ensureDatabase(urlFor(place, port, 'postgres'));
		const url = urlFor(place, port);
		// Entered before the lock is given back, so that no other process takes the server for unused.
		const presence = await enter(url);

		return { url, stop: () => withStartLock(place.root, () => stopWhenAlone(place, presence)) };
	});
}

/** The port of the server that runs already; one that is just starting or stopping is waited for. */
async function findRunning(place: PostgresPlace): Promise<number | null> {
	const pidFile = join(place.cluster, 'postmaster.pid');
	if (!existsSync(pidFile) || !existsSync(place.passwordFile)) return null;
	const [pid, , , line] = readFileSync(pidFile, 'utf8').split('\n');
	const port = Number(line);
	if (!isAlive(Number(pid)) || !port) return null;

	const deadline = Date.now() + START_LIMIT_MILLISECONDS;
	for (;;) {
		const answer = await answerOf(urlFor(place, port, 'postgres'), 3000);
		if (answer === 'ready') return port;
		if (answer === 'silent' || Date.now() > deadline) return null;
		await pause(100);
	}
}

async function startNew(place: PostgresPlace): Promise<number> {
	if (!existsSync(join(place.cluster, 'PG_VERSION'))) makeCluster(place);
	const port = await freePort();
	const log = openSync(place.logFile, 'w');
	if (place.owner) chownSync(place.logFile, place.owner.uid, place.owner.gid);
	const settings = [
		'listen_addresses=127.0.0.1',
		`port=${port}`,
		'unix_socket_directories=',
		'max_connections=60'
	];
	const child = spawn(
		join(place.binaries, 'bin', 'postgres'),
		['-D', place.cluster, ...settings.flatMap((setting) => ['-c', setting])],
		// Detached: Ctrl-C on the terminal must reach Talka first, which then stops PostgreSQL in order.
		{ ...asOwner(place), detached: true, stdio: ['ignore', log, log] }
	);
	closeSync(log);
	child.unref();
	const failed = new Promise<'ended'>((resolve) => {
		child.once('exit', () => resolve('ended'));
		child.once('error', () => resolve('ended'));
	});

	const deadline = Date.now() + START_LIMIT_MILLISECONDS;
	while ((await answerOf(urlFor(place, port, 'postgres'), 1000)) !== 'ready') {
		const outcome = await Promise.race([failed, pause(40)]);
		if (outcome === 'ended' || Date.now() > deadline)
			throw startFailure(place, readFileSync(place.logFile, 'utf8'));
	}

	return port;
}

/** Made beside its place and moved there when it is whole: a start cut off in the middle leaves nothing half-made. */
function makeCluster(place: PostgresPlace): void {
	const unfinished = `${place.cluster}.new`;
	rmSync(place.cluster, { recursive: true, force: true });
	rmSync(unfinished, { recursive: true, force: true });
	try {
		writeFileSync(place.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
	} catch (error) {
		throw startFailure(place, String(error));
	}
	if (place.owner) chownSync(place.passwordFile, place.owner.uid, place.owner.gid);
	const made = spawnSync(
		join(place.binaries, 'bin', 'initdb'),
		[
			'-D',
			unfinished,
			'-U',
			'talka',
			'-E',
			'UTF8',
			'--locale=C',
			'-A',
			'scram-sha-256',
			`--pwfile=${place.passwordFile}`
		],
		{ ...asOwner(place), encoding: 'utf8' }
	);
	if (made.status !== 0) {
		rmSync(unfinished, { recursive: true, force: true });
		throw startFailure(
			place,
			`${made.stderr} ${made.stdout} ${made.signal ?? ''} ${made.error?.message ?? ''}`
		);
	}
	chmodSync(unfinished, 0o700);
	renameSync(unfinished, place.cluster);
}

function startFailure(place: PostgresPlace, said: string): CannotStart {
	if (saysDiskFull(said)) {
		return new CannotStart(
			`There is no room left on the disk for the database in ${place.root}: free some space and start again.`
		);
	}
	const line =
		said.split('\n').findLast((text) => /FATAL|ERROR|error:/i.test(text)) ??
		said.trim().split('\n').at(-1) ??
		'';

	return new CannotStart(
		`The database in ${place.root} did not start: ${line.trim() || 'no reason was given'}.`
	);
}

/** Stops the server unless somebody else (another command, a second server) still works with it. */
async function stopWhenAlone(place: PostgresPlace, presence: Presence): Promise<void> {
	const alone = await presence.leave();
	if (!alone) return;
	spawnSync(
		join(place.binaries, 'bin', 'pg_ctl'),
		['stop', '-D', place.cluster, '-m', 'fast', '-w', '-t', '20'],
		asOwner(place)
	);
}

async function ensureDatabase(adminUrl: string): Promise<void> {
	const client = postgres(adminUrl, { max: 1, onnotice: () => undefined });
	try {
		const found = await client`select 1 from pg_database where datname = ${DATABASE_NAME}`;
		if (found.length === 0) await client.unsafe(`create database ${DATABASE_NAME}`);
	} finally {
		await client.end();
	}
}

async function answerOf(url: string, limitMilliseconds: number): Promise<'ready' | 'busy' | 'silent'> {
	const limit = limitMilliseconds / 1000;
	const client = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: limit });
	try {
		await client`select 1`;
		return 'ready';
	} catch (error) {
		return error instanceof postgres.PostgresError && error.code === STARTING_OR_STOPPING ? 'busy' : 'silent';
	} finally {
		await client.end({ timeout: 1 });
	}
}

function urlFor(place: PostgresPlace, port: number, name = DATABASE_NAME): string {
	return `postgres://talka:${readFileSync(place.passwordFile, 'utf8').trim()}@127.0.0.1:${port}/${name}`;
}

function asOwner(place: PostgresPlace): SpawnOptions {
	const environment = {
		PATH: process.env['PATH'] ?? '',
		LC_ALL: 'C',
		LD_LIBRARY_PATH: join(place.binaries, 'lib')
	};

	return place.owner
		? { uid: place.owner.uid, gid: place.owner.gid, cwd: '/', env: environment }
		: { cwd: '/', env: environment };
}

function isAlive(pid: number): boolean {
	if (!pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => {
				if (address && typeof address === 'object') resolve(address.port);
				else reject(new Error('no free port'));
			});
		});
	});
}
