// Every statement that touches the entries and the questions.
import { and, asc, eq, gt, inArray, isNotNull, lt, ne, sql } from 'drizzle-orm';
import { NotFound } from '#platform/errors';
import type { Database } from '#platform/server/db';
import type { QuestionId } from '../answer.ts';
import type { Side } from '../match.ts';
import { matchEntries, questions } from './tables.ts';

export type MatchEntry = typeof matchEntries.$inferSelect;
/** `claimed`: people act for its organisation, so matches are proposed for it. */
export type NewMatchEntry = Omit<MatchEntry, 'version' | 'removed' | 'lookedAt'> & { claimed: boolean };

const NEVER = new Date(0);
const nextVersion = sql`nextval(pg_get_serial_sequence('match_entries', 'version'))`;

export async function saveEntries(tx: Database, entries: readonly NewMatchEntry[]): Promise<void> {
	if (entries.length === 0) return;
	await takeTurns(tx);
	await tx
		.insert(matchEntries)
		.values(entries.map(({ claimed, ...entry }) => ({ ...entry, lookedAt: claimed ? NEVER : null })))
		.onConflictDoUpdate({
			target: [matchEntries.kind, matchEntries.recordId],
			set: {
				vector: sql`excluded.vector`,
				concepts: sql`excluded.concepts`,
				cpv: sql`excluded.cpv`,
				language: sql`excluded.language`,
				country: sql`excluded.country`,
				place: sql`excluded.place`,
				model: sql`excluded.model`,
				organisationId: sql`excluded.organisation_id`,
				expires: sql`excluded.expires`,
				removed: false,
				lookedAt: sql`case when excluded.looked_at is null then null else coalesce(${matchEntries.lookedAt}, excluded.looked_at) end`,
				version: nextVersion
			}
		});
}

export async function listEntriesSince(tx: Database, version: number, count: number): Promise<MatchEntry[]> {
	return tx
		.select()
		.from(matchEntries)
		.where(gt(matchEntries.version, version))
		.orderBy(asc(matchEntries.version))
		.limit(count);
}

/** Up to `count` entries whose vector another model made. */
export async function listEntriesOfOtherModels(
	tx: Database,
	model: string,
	count: number
): Promise<Pick<MatchEntry, 'kind' | 'recordId'>[]> {
	return tx
		.select({ kind: matchEntries.kind, recordId: matchEntries.recordId })
		.from(matchEntries)
		.where(and(ne(matchEntries.model, model), eq(matchEntries.removed, false)))
		.limit(count);
}

/** Marks entries whose records are gone, hidden or no longer open; with a new version, so that running servers hear of it. */
export async function removeEntries(
	tx: Database,
	kind: MatchEntry['kind'],
	ids: readonly string[]
): Promise<void> {
	if (ids.length === 0) return;
	await takeTurns(tx);
	await tx
		.update(matchEntries)
		.set({ removed: true, version: nextVersion })
		.where(
			and(
				eq(matchEntries.kind, kind),
				inArray(matchEntries.recordId, [...ids]),
				eq(matchEntries.removed, false)
			)
		);
}

/** Somebody now acts for the organisation: its records are next to be looked at. */
export async function lookAtEntriesOf(tx: Database, organisationIds: readonly string[]): Promise<void> {
	if (organisationIds.length === 0) return;
	await tx
		.update(matchEntries)
		.set({ lookedAt: NEVER })
		.where(
			and(inArray(matchEntries.organisationId, [...organisationIds]), ne(matchEntries.kind, 'practice'))
		);
}

/** The claimed record that was looked at longest ago, if that was before `moment`; of two at once each gets another. */
export async function findEntryToLookAt(
	tx: Database,
	moment: Date
): Promise<{ kind: Side; recordId: string } | null> {
	const [row] = await tx
		.select({ kind: matchEntries.kind, recordId: matchEntries.recordId })
		.from(matchEntries)
		.where(
			and(
				isNotNull(matchEntries.lookedAt),
				eq(matchEntries.removed, false),
				ne(matchEntries.kind, 'practice'),
				lt(matchEntries.lookedAt, moment)
			)
		)
		.orderBy(asc(matchEntries.lookedAt))
		.limit(1)
		.for('update', { skipLocked: true });

	return row && row.kind !== 'practice' ? { kind: row.kind, recordId: row.recordId } : null;
}

/** Says that matches were proposed; null where the organisation turned out to be nobody's. */
export async function saveLookedAt(
	tx: Database,
	{ kind, recordId }: Pick<MatchEntry, 'kind' | 'recordId'>,
	lookedAt: Date | null
): Promise<void> {
	await tx
		.update(matchEntries)
		.set({ lookedAt })
		.where(and(eq(matchEntries.kind, kind), eq(matchEntries.recordId, recordId)));
}

export async function addQuestion(tx: Database, text: string): Promise<QuestionId> {
	const [row] = await tx.insert(questions).values({ text }).returning({ id: questions.id });
	if (!row) throw new Error('the question was not stored');

	return row.id as QuestionId;
}

export async function findStoredQuestion(
	tx: Database,
	id: QuestionId,
	notBefore: Date
): Promise<{ id: QuestionId; text: string }> {
	const [row] = await tx
		.select()
		.from(questions)
		.where(and(eq(questions.id, id), gt(questions.askedAt, notBefore)));
	if (!row) throw new NotFound(`question ${id}`);

	return { id, text: row.text };
}

export async function removeQuestionsBefore(tx: Database, moment: Date): Promise<void> {
	await tx.delete(questions).where(lt(questions.askedAt, moment));
}

/** Writers take turns: versions then become visible in order, and a reader that follows them misses nothing. */
async function takeTurns(tx: Database): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('match entries'))`);
}
