// Every statement that touches the entries and the questions.
import { and, asc, eq, gt, inArray, isNotNull, lt, ne, or, sql } from 'drizzle-orm';
import { NotFound } from '#platform/errors';
import type { Database } from '#platform/server/db';
import { notify } from '#platform/server/events';
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
	// One parameter: 6,000 of them for a batch take the driver longer than the database needs for everything.
	const rows = JSON.stringify(
		entries.map(({ vector, ...entry }) => ({ ...entry, vector: vector.toString('base64') }))
	);
	await tx.execute(sql`
		insert into ${matchEntries} (
			kind, record_id, vector, concepts, cpv, language, country, place, model, organisation_id, expires, looked_at
		)
		select kind, "recordId", decode(vector, 'base64'), concepts, cpv, language, country, place, model,
			"organisationId", expires, case when claimed then ${NEVER.toISOString()}::timestamptz end
		from jsonb_to_recordset(${rows}::jsonb) as saved(
			kind text, "recordId" uuid, vector text, concepts text[], cpv text[], language text, country text,
			place text, model text, "organisationId" uuid, expires date, claimed boolean
		)
		on conflict (kind, record_id) do update set
			vector = excluded.vector,
			concepts = excluded.concepts,
			cpv = excluded.cpv,
			language = excluded.language,
			country = excluded.country,
			place = excluded.place,
			model = excluded.model,
			organisation_id = excluded.organisation_id,
			expires = excluded.expires,
			removed = false,
			looked_at = case when excluded.looked_at is null then null
				else coalesce(${matchEntries.lookedAt}, excluded.looked_at) end,
			version = ${nextVersion}`);
	await notify(tx, 'match-entries');
}

/** Up to `count` entries whose vector another model made. */
export async function listEntriesOfOtherModels(
	tx: Database,
	model: string,
	count: number
): Promise<Pick<MatchEntry, 'kind' | 'recordId'>[]> {
	return (
		tx
			.select({ kind: matchEntries.kind, recordId: matchEntries.recordId })
			.from(matchEntries)
			// Two ranges of an index instead of a look at every entry.
			.where(
				and(
					or(lt(matchEntries.model, model), gt(matchEntries.model, model)),
					sql`not ${matchEntries.removed}`
				)
			)
			.limit(count)
	);
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
	await notify(tx, 'match-entries');
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
