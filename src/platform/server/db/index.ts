// The only place that opens a connection. Everybody else is handed a Database.
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import postgres from 'postgres';

export { migrateDatabase } from './migrate.ts';
export { type Cursor, decodeCursor, encodeCursor } from './cursor.ts';

/** The process ends; whoever still asks gets nothing, and nobody has to hear of it. */
export class DatabaseClosed extends Error {}

export type Database = PgDatabase<PgQueryResultHKT>;

const MAX_CONNECTIONS = 10;

/** The client lies beside the modules: a started server holds this file twice, as source and inside the built pages. */
const CLIENT = Symbol.for('talka.postgres');
/** The address that was closed: a request still under way must not open it again, the process would never end. */
const CLOSED = Symbol.for('talka.postgres.closed');

/** `deaf` ends listening: a connection that only hears would otherwise come back when the client closes. */
type OpenClient = { url: string; client: postgres.Sql; deaf: (() => Promise<void>)[] };
const afterwards = new WeakMap<Database, (() => void)[]>();
let opened: (OpenClient & { database: Database }) | undefined;

/** The pool of this process; opened on first use from `DATABASE_URL`, which `start` sets for its own PostgreSQL. */
export function database(): Database {
	return open().database;
}

/** Runs `work` in one transaction: all of it is kept, or nothing. */
export async function inTransaction<T>(work: (tx: Database) => Promise<T>): Promise<T> {
	const later: (() => void)[] = [];
	const result = await database().transaction((tx) => {
		afterwards.set(tx, later);
		return work(tx);
	});
	for (const one of later) one();

	return result;
}

/** Runs `work` once the transaction is kept, and never when it is taken back. */
export function afterCommit(tx: Database, work: () => void): void {
	afterwards.get(tx)?.push(work);
}

/** A statement that is built once for each connection pool, for what every page asks: building costs more than asking. */
export function builtOnce<Statement>(build: (tx: Database) => Statement): (tx: Database) => Statement {
	const built = new WeakMap<Database, Statement>();

	return (tx) => {
		const known = built.get(tx) ?? build(tx);
		built.set(tx, known);

		return known;
	};
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

/** Hears a channel of the database on a connection of its own, which comes back by itself; `heard` gets the payload. */
export async function listenOn(
	channel: string,
	heard: (payload: string) => void,
	connected: () => void
): Promise<void> {
	const { client, deaf } = open();
	const hearing = await client.listen(channel, heard, connected);
	deaf.push(() => hearing.unlisten());
}

/** Closes the pool, so that a command can end and a server can shut down. */
export async function closeDatabase(): Promise<void> {
	const closing = sharedClient();
	opened = undefined;
	Reflect.set(globalThis, CLOSED, closing?.url);
	Reflect.deleteProperty(globalThis, CLIENT);
	await Promise.all(closing?.deaf.map((end) => end().catch(() => undefined)) ?? []);
	await closing?.client.end({ timeout: 5 });
}

/** Takes back `closeDatabase`, for a process that opens the same database a second time. */
export function allowDatabase(): void {
	Reflect.deleteProperty(globalThis, CLOSED);
}

function open() {
	const url = process.env['DATABASE_URL'];
	if (!url) throw new Error('DATABASE_URL is not set: start Talka with `npm start` or `npx talka`.');
	if (Reflect.get(globalThis, CLOSED) === url) throw new DatabaseClosed();
	const shared = sharedClient();
	if (opened && opened.client === shared?.client && opened.url === url) return opened;

	const current = shared?.url === url ? shared : { url, client: connect(url), deaf: [] };
	Reflect.set(globalThis, CLIENT, current);
	opened = { ...current, database: drizzle(current.client) };

	return opened;
}

function sharedClient(): OpenClient | undefined {
	return Reflect.get(globalThis, CLIENT) as OpenClient | undefined;
}

function connect(url: string): postgres.Sql {
	return postgres(url, { max: MAX_CONNECTIONS, onnotice: () => undefined, connect_timeout: 10 });
}
