// Every statement that touches the CPV labels.
import { sql } from 'drizzle-orm';
import type { Database } from '#platform/server/db';
import { cpvLabels } from './tables.ts';

export type CpvRow = typeof cpvLabels.$inferInsert;

export async function listCpvLabels(tx: Database): Promise<CpvRow[]> {
	return tx.select().from(cpvLabels);
}

export async function saveCpvLabels(tx: Database, rows: readonly CpvRow[]): Promise<void> {
	await tx
		.insert(cpvLabels)
		.values([...rows])
		.onConflictDoUpdate({ target: cpvLabels.code, set: { labels: sql`excluded.labels` } });
}
