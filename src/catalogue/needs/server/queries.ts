// Every statement that touches the table of needs.
import { and, desc, eq, inArray, lt, notInArray } from 'drizzle-orm';
import { NotFound } from '#platform/errors';
import type { Database } from '#platform/server/db';
import { saveImported, toCore, type SavedRecord } from '#commons/records/server';
import type { ImportedRecord } from '#commons/records';
import type { OrganisationId } from '#actors/organisations';
import type { Need, NeedId } from '../need.ts';
import { needs } from './tables.ts';

const visible = notInArray(needs.state, ['draft', 'in_review']);

export async function findNeed(tx: Database, id: NeedId): Promise<Need> {
	const [row] = await tx.select().from(needs).where(eq(needs.id, id));
	if (!row) throw new NotFound(`need ${id}`);

	return toNeed(row);
}

export async function findNeeds(tx: Database, ids: readonly string[]): Promise<Need[]> {
	if (ids.length === 0) return [];
	const rows = await tx
		.select()
		.from(needs)
		.where(inArray(needs.id, [...ids]));

	return rows.map(toNeed);
}

export async function listNeeds(tx: Database, before: number | null, count: number): Promise<Need[]> {
	const older = before === null ? undefined : lt(needs.position, before);
	const rows = await tx
		.select()
		.from(needs)
		.where(and(visible, older))
		.orderBy(desc(needs.position))
		.limit(count);

	return rows.map(toNeed);
}

export async function listNeedsOfOrganisation(
	tx: Database,
	organisationId: OrganisationId,
	count: number
): Promise<Need[]> {
	const owned = eq(needs.organisationId, organisationId);
	const rows = await tx
		.select()
		.from(needs)
		.where(and(visible, owned))
		.orderBy(desc(needs.position))
		.limit(count);

	return rows.map(toNeed);
}

export async function countNeedsVisible(tx: Database): Promise<number> {
	return tx.$count(needs, visible);
}

/** Saves imported needs as published at once; returns only what was added or changed. */
export async function saveImportedNeeds(
	tx: Database,
	batch: readonly ImportedRecord[],
	organisationIds: readonly (string | null)[]
): Promise<SavedRecord[]> {
	const rows = batch.map((record, at) => ({
		record,
		extra: { organisation_id: organisationIds[at] ?? null, state: 'open' }
	}));

	return saveImported(tx, needs, { state: 'text' }, rows);
}

function toNeed(row: typeof needs.$inferSelect): Need {
	return { ...toCore(row), id: row.id as NeedId, state: row.state };
}
