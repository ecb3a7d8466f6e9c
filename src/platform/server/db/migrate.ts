// Brings a database to the newest shape; two starts at once wait for each other.
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

/** One number for the whole project, so that every start takes the same lock. */
const MIGRATION_LOCK = 7_255_201;

/** Applies what is missing from `db/migrations` under a lock that spans processes. */
export async function migrateDatabase(url: string, migrationsFolder: string): Promise<void> {
	const client = postgres(url, { max: 1, onnotice: () => undefined });
	try {
		await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
		await migrate(drizzle(client), { migrationsFolder });
		await client`select pg_advisory_unlock(${MIGRATION_LOCK})`;
	} finally {
		await client.end();
	}
}
