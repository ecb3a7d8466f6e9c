// Every statement that touches the entries and the questions.
import { and, asc, eq, gt, inArray, lt, ne, sql } from 'drizzle-orm';
import { NotFound } from '#platform/errors';
import type { Database } from '#platform/server/db';
import type { QuestionId } from '../answer.ts';
import { matchEntries, questions } from './tables.ts';

export type MatchEntry = typeof matchEntries.$inferSelect;
export type NewMatchEntry = Omit<MatchEntry, 'version'>;

/** Writers take turns: versions then become visible in order, and a reader that follows them misses nothing. */
export async function saveEntries(tx: Database, entries: readonly NewMatchEntry[]): Promise<void> {
	if (entries.length === 0) return;
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('match entries'))`);
	await tx
		.insert(matchEntries)
		.values([...entries])
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
				version: sql`nextval(pg_get_serial_sequence('match_entries', 'version'))`
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
		.where(ne(matchEntries.model, model))
		.limit(count);
}

/** Removes entries whose records are gone or no longer public. */
export async function removeEntries(
	tx: Database,
	kind: MatchEntry['kind'],
	ids: readonly string[]
): Promise<void> {
	if (ids.length === 0) return;
	await tx
		.delete(matchEntries)
		.where(and(eq(matchEntries.kind, kind), inArray(matchEntries.recordId, [...ids])));
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
