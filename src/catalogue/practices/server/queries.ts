// Every statement that touches the table of practices.
import { and, desc, eq, inArray, lt, ne } from 'drizzle-orm';
import { NotFound } from '#platform/errors';
import type { Database } from '#platform/server/db';
import { saveImported, toCore, type SavedRecord } from '#commons/records/server';
import type { ImportedRecord } from '#commons/records';
import type { OrganisationId } from '#actors/organisations';
import type { Practice, PracticeId } from '../practice.ts';
import { practices } from './tables.ts';

const visible = ne(practices.state, 'draft');

export async function findPractice(tx: Database, id: PracticeId): Promise<Practice> {
	const [row] = await tx.select().from(practices).where(eq(practices.id, id));
	if (!row) throw new NotFound(`practice ${id}`);

	return toPractice(row);
}

export async function findPractices(tx: Database, ids: readonly string[]): Promise<Practice[]> {
	if (ids.length === 0) return [];
	const rows = await tx
		.select()
		.from(practices)
		.where(inArray(practices.id, [...ids]));

	return rows.map(toPractice);
}

export async function listPractices(tx: Database, before: number | null, count: number): Promise<Practice[]> {
	const older = before === null ? undefined : lt(practices.position, before);
	const rows = await tx
		.select()
		.from(practices)
		.where(and(visible, older))
		.orderBy(desc(practices.position))
		.limit(count);

	return rows.map(toPractice);
}

export async function listPracticesOfOrganisation(
	tx: Database,
	organisationId: OrganisationId,
	count: number
): Promise<Practice[]> {
	const owned = eq(practices.organisationId, organisationId);
	const rows = await tx
		.select()
		.from(practices)
		.where(and(visible, owned))
		.orderBy(desc(practices.position))
		.limit(count);

	return rows.map(toPractice);
}

export async function countPracticesVisible(tx: Database): Promise<number> {
	return tx.$count(practices, visible);
}

/** Saves imported practices as published at once; returns only what was added or changed. */
export async function saveImportedPractices(
	tx: Database,
	batch: readonly ImportedRecord[],
	organisationIds: readonly (string | null)[]
): Promise<SavedRecord[]> {
	const rows = batch.map((record, at) => ({
		record,
		extra: { organisation_id: organisationIds[at] ?? null, state: 'published' }
	}));

	return saveImported(tx, practices, { state: 'text' }, rows);
}

function toPractice(row: typeof practices.$inferSelect): Practice {
	return { ...toCore(row), id: row.id as PracticeId, state: row.state };
}
