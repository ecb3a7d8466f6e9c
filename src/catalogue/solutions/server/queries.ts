// Every statement that touches the table of solutions.
import { and, desc, eq, inArray, lt, ne } from 'drizzle-orm';
import { NotFound } from '#platform/errors';
import type { Database } from '#platform/server/db';
import { saveImported, toCore, type SavedRecord } from '#commons/records/server';
import type { ImportedRecord } from '#commons/records';
import type { OrganisationId } from '#actors/organisations';
import type { Solution, SolutionId } from '../solution.ts';
import { solutions } from './tables.ts';

const visible = ne(solutions.state, 'draft');

export async function findSolution(tx: Database, id: SolutionId): Promise<Solution> {
	const [row] = await tx.select().from(solutions).where(eq(solutions.id, id));
	if (!row) throw new NotFound(`solution ${id}`);

	return toSolution(row);
}

export async function findSolutions(tx: Database, ids: readonly string[]): Promise<Solution[]> {
	if (ids.length === 0) return [];
	const rows = await tx
		.select()
		.from(solutions)
		.where(inArray(solutions.id, [...ids]));

	return rows.map(toSolution);
}

export async function listSolutions(tx: Database, before: number | null, count: number): Promise<Solution[]> {
	const older = before === null ? undefined : lt(solutions.position, before);
	const rows = await tx
		.select()
		.from(solutions)
		.where(and(visible, older))
		.orderBy(desc(solutions.position))
		.limit(count);

	return rows.map(toSolution);
}

export async function listSolutionsOfOrganisation(
	tx: Database,
	organisationId: OrganisationId,
	count: number
): Promise<Solution[]> {
	const owned = eq(solutions.organisationId, organisationId);
	const rows = await tx
		.select()
		.from(solutions)
		.where(and(visible, owned))
		.orderBy(desc(solutions.position))
		.limit(count);

	return rows.map(toSolution);
}

export async function countSolutionsVisible(tx: Database): Promise<number> {
	return tx.$count(solutions, visible);
}

/** Saves imported solutions as published at once; returns only what was added or changed. */
export async function saveImportedSolutions(
	tx: Database,
	batch: readonly ImportedRecord[],
	organisationIds: readonly (string | null)[]
): Promise<SavedRecord[]> {
	const rows = batch.map((record, at) => ({
		record,
		extra: {
			organisation_id: organisationIds[at] ?? null,
			state: 'listed',
			trl: record.trl,
			licence: record.licence,
			expires: record.expires
		}
	}));

	return saveImported(
		tx,
		solutions,
		{ state: 'text', trl: 'integer', licence: 'text', expires: 'date' },
		rows
	);
}

function toSolution(row: typeof solutions.$inferSelect): Solution {
	return {
		...toCore(row),
		id: row.id as SolutionId,
		state: row.state,
		trl: row.trl,
		licence: row.licence,
		expires: row.expires
	};
}
