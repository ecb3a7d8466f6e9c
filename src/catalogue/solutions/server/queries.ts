// Every statement that touches the table of solutions.
import { and, asc, between, desc, eq, inArray, lt, ne, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { NotFound } from '#platform/errors';
import { builtOnce, type Database } from '#platform/server/db';
import { saveImported, toCore, type SavedRecord } from '#commons/records/server';
import type { ImportedRecord } from '#commons/records';
import type { OrganisationId } from '#actors/organisations';
import { ProfileShape } from '../solution-profile.ts';
import type { Solution, SolutionId } from '../solution.ts';
import { solutions } from './tables.ts';

const visible = ne(solutions.state, 'draft');

const byId = builtOnce((tx) =>
	tx
		.select()
		.from(solutions)
		.where(eq(solutions.id, sql.placeholder('id')))
		.prepare('solution by id')
);

export async function findSolution(tx: Database, id: SolutionId): Promise<Solution> {
	const [row] = await byId(tx).execute({ id });
	if (!row) throw new NotFound(`solution ${id}`);

	return toSolution(row);
}

/** Holds the row until the transaction ends: two changes at once take turns. */
export async function findSolutionToChange(tx: Database, id: SolutionId): Promise<Solution> {
	const [row] = await tx.select().from(solutions).where(eq(solutions.id, id)).for('update');
	if (!row) throw new NotFound(`solution ${id}`);

	return toSolution(row);
}

/** False where the id was taken, by the same form sent twice for example. */
export async function addDraft(tx: Database, solution: Solution): Promise<boolean> {
	const rows = await tx
		.insert(solutions)
		.values({ ...toRow(solution), id: solution.id })
		.onConflictDoNothing({ target: solutions.id })
		.returning({ id: solutions.id });

	return rows.length > 0;
}

export async function saveSolution(tx: Database, solution: Solution): Promise<void> {
	await tx.update(solutions).set(toRow(solution)).where(eq(solutions.id, solution.id));
}

export async function removeSolution(tx: Database, id: SolutionId): Promise<void> {
	await tx.delete(solutions).where(eq(solutions.id, id));
}

/** Oldest first: what waits longest is shown first. */
export async function listDrafts(
	tx: Database,
	organisationId: OrganisationId,
	count: number
): Promise<Solution[]> {
	const rows = await tx
		.select()
		.from(solutions)
		.where(and(eq(solutions.state, 'draft'), eq(solutions.organisationId, organisationId)))
		.orderBy(asc(solutions.savedAt))
		.limit(count);

	return rows.map(toSolution);
}

type Days = { from: string; to: string };

/** Listed offers whose last day is one of these, the soonest first. */
export async function listEnding(
	tx: Database,
	organisationId: OrganisationId,
	{ from, to }: Days,
	count: number
): Promise<Solution[]> {
	const owned = and(eq(solutions.state, 'listed'), eq(solutions.organisationId, organisationId));
	const rows = await tx
		.select()
		.from(solutions)
		.where(and(owned, between(solutions.expires, from, to)))
		.orderBy(asc(solutions.expires), asc(solutions.position))
		.limit(count);

	return rows.map(toSolution);
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

export function toSolution(row: typeof solutions.$inferSelect): Solution {
	return {
		...toCore(row),
		id: row.id as SolutionId,
		state: row.state,
		trl: row.trl,
		licence: row.licence,
		expires: row.expires,
		profile: v.parse(ProfileShape, row.profile),
		rejectedCpv: row.rejectedCpv,
		rejectedConcepts: row.rejectedConcepts,
		retired: row.retiredAt && { at: row.retiredAt, reason: row.retireReason ?? '' },
		savedAt: row.savedAt
	};
}

/** Everything that people can change; source, position and birth stay as they are. */
function toRow(solution: Solution) {
	return {
		title: solution.title,
		description: solution.description,
		language: solution.language,
		country: solution.country,
		region: solution.region,
		place: solution.place,
		cpv: [...solution.cpv],
		themes: [...solution.themes],
		technologies: [...solution.technologies],
		url: solution.url,
		revision: solution.revision,
		createdBy: solution.createdBy,
		translations: solution.translations,
		organisationId: solution.organisationId,
		state: solution.state,
		trl: solution.trl,
		licence: solution.licence,
		expires: solution.expires,
		profile: solution.profile,
		rejectedCpv: [...solution.rejectedCpv],
		rejectedConcepts: [...solution.rejectedConcepts],
		retiredAt: solution.retired?.at ?? null,
		retireReason: solution.retired?.reason ?? null,
		savedAt: solution.savedAt,
		editedAt: solution.savedAt
	};
}
