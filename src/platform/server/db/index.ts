// The only place that opens a connection. Everybody else is handed a Database.
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import postgres from 'postgres';

export { migrateDatabase } from './migrate.ts';
export { type Cursor, decodeCursor, encodeCursor } from './cursor.ts';

export type Database = PgDatabase<PgQueryResultHKT>;

const MAX_CONNECTIONS = 10;

let opened: { url: string; client: postgres.Sql; database: Database } | undefined;

/** The pool of this process; opened on first use from `DATABASE_URL`, which `start` sets for its own PostgreSQL. */
export function database(): Database {
	return open().database;
}

/** Runs `work` in one transaction: all of it is kept, or nothing. */
export function inTransaction<T>(work: (tx: Database) => Promise<T>): Promise<T> {
	return database().transaction((tx) => work(tx));
}

/** True when the database takes a statement now. */
export async function isAnswering(): Promise<boolean> {
	try {
		await database().execute(sql`select 1`);
		return true;
	} catch {
		return false;
	}
}

/** Closes the pool, so that a command can end and a server can shut down. */
export async function closeDatabase(): Promise<void> {
	const closing = opened;
	opened = undefined;
	await closing?.client.end({ timeout: 5 });
}

function open() {
	const url = process.env['DATABASE_URL'];
	if (!url) throw new Error('DATABASE_URL is not set: start Talka with `npm start` or `npx talka`.');
	if (opened?.url === url) return opened;

	const client = postgres(url, { max: MAX_CONNECTIONS, onnotice: () => undefined, connect_timeout: 10 });
	opened = { url, client, database: drizzle(client) };

	return opened;
}
