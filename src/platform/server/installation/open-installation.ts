// Opens an installation for a command or the server: a database that runs and has the newest tables.
import { join } from 'node:path';
import postgres from 'postgres';
import { allowDatabase, closeDatabase, migrateDatabase } from '#platform/server/db';
import { CannotStart, saysDiskFull } from './cannot-start.ts';
import { startOwnPostgres, type OwnPostgres } from './own-postgres.ts';
import { projectRoot, type Settings } from './settings.ts';
import type { StepReport } from './steps.ts';

const OLDEST_POSTGRES = 150_000;

export type Installation = { close: () => Promise<void> };

/** After this `database()` works in this process. `close` stops the own PostgreSQL unless others still use it. */
export async function openInstallation(settings: Settings, step: StepReport): Promise<Installation> {
	const own =
		settings.databaseUrl === null
			? await step('PostgreSQL of this installation', () => startOwnPostgres(settings))
			: null;
	const url = own?.url ?? settings.databaseUrl ?? '';
	try {
		if (!own) await step('PostgreSQL named by DATABASE_URL', () => checkExternal(url));
		process.env['DATABASE_URL'] = url;
		allowDatabase();
		await step('Tables brought up to date', () =>
			migrateDatabase(url, join(projectRoot(), 'db', 'migrations'))
		);
	} catch (error) {
		await own?.stop();
		throw plainSentence(error);
	}

	return { close: () => close(own) };
}

async function close(own: OwnPostgres | null): Promise<void> {
	await closeDatabase();
	await own?.stop();
}

async function checkExternal(url: string): Promise<void> {
	const client = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 8 });
	try {
		const [row] = await client<
			{ version: string }[]
		>`select current_setting('server_version_num') as version`;
		if (Number(row?.version) < OLDEST_POSTGRES) {
			throw new CannotStart('The PostgreSQL named by DATABASE_URL is older than version 15.');
		}
	} catch (error) {
		if (error instanceof CannotStart) throw error;
		throw new CannotStart(`The PostgreSQL named by DATABASE_URL cannot be reached: ${reasonOf(error)}.`);
	} finally {
		await client.end({ timeout: 2 });
	}
}

function reasonOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const reasons: Record<string, string> = {
		ECONNREFUSED: 'nothing answers at that host and port',
		ENOTFOUND: 'there is no such host',
		EAI_AGAIN: 'there is no such host',
		CONNECT_TIMEOUT: 'it did not answer in time',
		'28P01': 'the password is wrong',
		'28000': 'that user may not sign in',
		'3D000': 'there is no database of that name'
	};

	return reasons[code] ?? (code === '' ? 'no reason was given' : `it answered ${code}`);
}

function plainSentence(error: unknown): unknown {
	const said = innermost(error);
	if (said instanceof Error && saysDiskFull(said.message)) {
		return new CannotStart(
			'There is no room left on the disk for the database: free some space and start again.'
		);
	}
	if (said instanceof postgres.PostgresError)
		return new CannotStart(`The tables could not be brought up to date: ${said.message}.`);

	return error;
}

/** Drizzle wraps what PostgreSQL said into an error of its own. */
function innermost(error: unknown): unknown {
	return error instanceof Error && error.cause instanceof Error ? innermost(error.cause) : error;
}
