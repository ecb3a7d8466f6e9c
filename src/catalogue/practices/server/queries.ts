// Every statement that touches the table of practices.
import { and, asc, desc, eq, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { NotFound } from '#platform/errors';
import { builtOnce, type Database } from '#platform/server/db';
import { saveImported, toCore, type SavedRecord } from '#commons/records/server';
import type { ImportedRecord } from '#commons/records';
import type { OrganisationId } from '#actors/organisations';
import type { PersonId } from '#actors/people';
import { emptyProfile, type Practice, type PracticeId } from '../practice.ts';
import { practices } from './tables.ts';

const visible = ne(practices.state, 'draft');

const byId = builtOnce((tx) =>
	tx
		.select()
		.from(practices)
		.where(eq(practices.id, sql.placeholder('id')))
		.prepare('practice by id')
);

export async function findPractice(tx: Database, id: PracticeId): Promise<Practice> {
	const [row] = await byId(tx).execute({ id });
	if (!row) throw new NotFound(`practice ${id}`);

	return toPractice(row);
}

/** Holds the row until the transaction ends: two changes at once take turns. */
export async function findPracticeToChange(tx: Database, id: PracticeId): Promise<Practice> {
	const [row] = await tx.select().from(practices).where(eq(practices.id, id)).for('update');
	if (!row) throw new NotFound(`practice ${id}`);

	return toPractice(row);
}

/** False where the id was taken, by the same form sent twice for example. */
export async function addDraft(tx: Database, practice: Practice): Promise<boolean> {
	const rows = await tx
		.insert(practices)
		.values({ ...toRow(practice), id: practice.id })
		.onConflictDoNothing({ target: practices.id })
		.returning({ id: practices.id });

	return rows.length > 0;
}

export async function savePractice(tx: Database, practice: Practice): Promise<void> {
	await tx.update(practices).set(toRow(practice)).where(eq(practices.id, practice.id));
}

export async function removePractice(tx: Database, id: PracticeId): Promise<void> {
	await tx.delete(practices).where(eq(practices.id, id));
}

type Writer = { personId: PersonId; organisationId: OrganisationId | null };

/** Drafts of this person and of the organisation acted for, oldest first. */
export async function listDrafts(tx: Database, by: Writer, count: number): Promise<Practice[]> {
	const own = and(isNull(practices.organisationId), eq(practices.createdBy, by.personId));
	const shared = by.organisationId === null ? undefined : eq(practices.organisationId, by.organisationId);
	const rows = await tx
		.select()
		.from(practices)
		.where(and(eq(practices.state, 'draft'), or(own, shared)))
		.orderBy(asc(practices.savedAt))
		.limit(count);

	return rows.map(toPractice);
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

export function toPractice(row: typeof practices.$inferSelect): Practice {
	const { retiredAt, retireReason } = row;

	return {
		...toCore(row),
		id: row.id as PracticeId,
		state: row.state,
		profile: { ...emptyProfile(), ...row.profile },
		rejectedConcepts: row.rejectedConcepts,
		retired: retiredAt && { at: retiredAt, reason: retireReason ?? '' },
		savedAt: row.savedAt
	};
}

/** Everything that people can change; source, position and birth stay as they are. */
function toRow(practice: Practice) {
	return {
		title: practice.title,
		description: practice.description,
		language: practice.language,
		country: practice.country,
		region: practice.region,
		place: practice.place,
		cpv: [...practice.cpv],
		themes: [...practice.themes],
		technologies: [...practice.technologies],
		url: practice.url,
		revision: practice.revision,
		createdBy: practice.createdBy,
		translations: practice.translations,
		organisationId: practice.organisationId,
		state: practice.state,
		profile: practice.profile,
		rejectedConcepts: [...practice.rejectedConcepts],
		retiredAt: practice.retired?.at ?? null,
		retireReason: practice.retired?.reason ?? null,
		savedAt: practice.savedAt,
		editedAt: practice.savedAt
	};
}
