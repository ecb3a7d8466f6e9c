// Every statement that touches the table of needs.
import { and, asc, desc, eq, inArray, isNull, lt, notInArray, or, sql } from 'drizzle-orm';
import { NotFound } from '#platform/errors';
import { builtOnce, type Database } from '#platform/server/db';
import { saveImported, toCore, type SavedRecord } from '#commons/records/server';
import type { ImportedRecord } from '#commons/records';
import type { OrganisationId } from '#actors/organisations';
import type { PersonId } from '#actors/people';
import type { Need, NeedId } from '../need.ts';
import { emptySlots } from '../need-slots.ts';
import { needs } from './tables.ts';

const visible = notInArray(needs.state, ['draft', 'in_review']);

const byId = builtOnce((tx) =>
	tx
		.select()
		.from(needs)
		.where(eq(needs.id, sql.placeholder('id')))
		.prepare('need by id')
);

export async function findNeed(tx: Database, id: NeedId): Promise<Need> {
	const [row] = await byId(tx).execute({ id });
	if (!row) throw new NotFound(`need ${id}`);

	return toNeed(row);
}

/** Holds the row until the transaction ends: two changes at once take turns. */
export async function findNeedToChange(tx: Database, id: NeedId): Promise<Need> {
	const [row] = await tx.select().from(needs).where(eq(needs.id, id)).for('update');
	if (!row) throw new NotFound(`need ${id}`);

	return toNeed(row);
}

/** False where the id was taken, by the same form sent twice for example. */
export async function addDraft(tx: Database, need: Need): Promise<boolean> {
	const rows = await tx
		.insert(needs)
		.values({ ...toRow(need), id: need.id })
		.onConflictDoNothing({ target: needs.id })
		.returning({ id: needs.id });

	return rows.length > 0;
}

export async function saveNeed(tx: Database, need: Need): Promise<void> {
	await tx.update(needs).set(toRow(need)).where(eq(needs.id, need.id));
}

export async function removeNeed(tx: Database, id: NeedId): Promise<void> {
	await tx.delete(needs).where(eq(needs.id, id));
}

/** Drafts nobody with an account has claimed, last saved before `moment`; returns their ids. */
export async function removeDraftsBefore(tx: Database, moment: Date): Promise<string[]> {
	const abandoned = and(eq(needs.state, 'draft'), isNull(needs.createdBy), isNull(needs.organisationId));
	const rows = await tx
		.delete(needs)
		.where(and(abandoned, lt(needs.savedAt, moment)))
		.returning({ id: needs.id });

	return rows.map(({ id }) => id);
}

export async function listDraftsUnder(tx: Database, draftKey: string): Promise<Need[]> {
	const rows = await tx.select().from(needs).where(eq(needs.draftKey, draftKey)).for('update');

	return rows.map(toNeed);
}

type Writer = { personId: PersonId; organisationId: OrganisationId | null };

/** Drafts of this person and of the organisation acted for, and what is in review there; oldest first. */
export async function listUnpublished(tx: Database, by: Writer, count: number): Promise<Need[]> {
	const own = and(isNull(needs.organisationId), eq(needs.createdBy, by.personId));
	const shared = by.organisationId === null ? undefined : eq(needs.organisationId, by.organisationId);
	const rows = await tx
		.select()
		.from(needs)
		.where(and(inArray(needs.state, ['draft', 'in_review']), or(own, shared)))
		.orderBy(asc(needs.savedAt))
		.limit(count);

	return rows.map(toNeed);
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

export function toNeed(row: typeof needs.$inferSelect): Need {
	const { approvedBy, approvedAt, approvedAlone, closedAt, closeReason } = row;

	return {
		...toCore(row),
		id: row.id as NeedId,
		state: row.state,
		slots: { ...emptySlots(), ...row.slots },
		summary: row.summary,
		baseline: {
			value: row.baselineValue,
			target: row.baselineTarget,
			unit: row.baselineUnit,
			measured: row.baselineMeasured
		},
		moneyOwner: row.moneyOwner,
		wantedFrom: row.wantedFrom,
		wantedTo: row.wantedTo,
		rejectedCpv: row.rejectedCpv,
		rejectedConcepts: row.rejectedConcepts,
		draftKey: row.draftKey,
		submittedBy: row.submittedBy as PersonId | null,
		approval:
			approvedBy && approvedAt ? { by: approvedBy as PersonId, at: approvedAt, alone: approvedAlone } : null,
		returnNote: row.returnNote,
		closed: closedAt && { at: closedAt, reason: closeReason ?? '' },
		savedAt: row.savedAt
	};
}

/** Everything that people can change; source, position and birth stay as they are. */
function toRow(need: Need) {
	return {
		title: need.title,
		description: need.description,
		language: need.language,
		country: need.country,
		region: need.region,
		place: need.place,
		cpv: [...need.cpv],
		themes: [...need.themes],
		technologies: [...need.technologies],
		url: need.url,
		revision: need.revision,
		createdBy: need.createdBy,
		translations: need.translations,
		organisationId: need.organisationId,
		state: need.state,
		slots: need.slots,
		summary: need.summary,
		baselineValue: need.baseline.value,
		baselineTarget: need.baseline.target,
		baselineUnit: need.baseline.unit,
		baselineMeasured: need.baseline.measured,
		moneyOwner: need.moneyOwner,
		wantedFrom: need.wantedFrom,
		wantedTo: need.wantedTo,
		rejectedCpv: [...need.rejectedCpv],
		rejectedConcepts: [...need.rejectedConcepts],
		draftKey: need.draftKey,
		savedAt: need.savedAt,
		editedAt: need.savedAt,
		...toReviewColumns(need)
	};
}

function toReviewColumns({ submittedBy, approval, returnNote, closed }: Need) {
	return {
		submittedBy,
		...toApprovalColumns(approval),
		returnNote,
		closedAt: closed?.at ?? null,
		closeReason: closed?.reason ?? null
	};
}

function toApprovalColumns(approval: Need['approval']) {
	return {
		approvedBy: approval?.by ?? null,
		approvedAt: approval?.at ?? null,
		approvedAlone: approval?.alone ?? false
	};
}
