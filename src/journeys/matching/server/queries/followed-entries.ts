// The statements by which a process follows the entries: what changed since a version, and whether it has them all.
import { max, sql } from 'drizzle-orm';
import type { RecordKind } from '#commons/records';
import type { Database } from '#platform/server/db';
import type { Entry } from '../entry-store.ts';
import { DIMENSIONS } from '../entries/vector-blocks.ts';
import { matchEntries, matchIndexLineage } from '../tables.ts';

export type FollowedEntry = Entry & { kind: RecordKind; removed: boolean };
export type EntriesSince = { entries: FollowedEntry[]; version: number };
/** The newest version and how many entries of each kind there are, of one moment. */
export type EntryCounts = { version: number; counts: Record<RecordKind, number> };

type Line = [
	kind: RecordKind,
	recordId: string,
	removed: boolean,
	concepts: string[],
	cpv: string[],
	language: string,
	country: string | null,
	place: string | null,
	organisationId: string | null,
	expires: string | null
];

/**
 * The next `count` changes. They come as one JSON text and one block of bytes: row by row the driver would need most
 * of a minute for a million.
 */
export async function listEntriesSince(
	tx: Database,
	version: number,
	count: number
): Promise<EntriesSince | null> {
	const rows: unknown = await tx.execute(sql`
		with changed as (
			select * from ${matchEntries} where version > ${version} order by version limit ${count}
		)
		select max(version)::text as version,
			string_agg(vector, '' order by version) as vectors,
			json_agg(json_build_array(
				kind, record_id, removed, concepts, cpv, language, country, place, organisation_id, expires
			) order by version)::text as lines
		from changed`);
	const [found] = rows as { version: string | null; vectors: Buffer; lines: string }[];
	if (!found?.version) return null;
	const lines = JSON.parse(found.lines) as Line[];

	return {
		version: Number(found.version),
		entries: lines.map((line, at) => entryOf(line, found.vectors, at))
	};
}

/** One statement, so that all are of the same moment. */
export async function countEntries(tx: Database): Promise<EntryCounts> {
	const there = (kind: RecordKind) =>
		sql<number>`count(*) filter (where kind = ${kind} and not removed)::int`;
	const [row] = await tx
		.select({
			version: max(matchEntries.version),
			need: there('need'),
			solution: there('solution'),
			practice: there('practice')
		})
		.from(matchEntries);
	const { version, ...counts } = row ?? { version: null, need: 0, solution: 0, practice: 0 };

	return { version: version ?? 0, counts };
}

export async function findNewestVersion(tx: Database): Promise<number> {
	const [row] = await tx.select({ version: max(matchEntries.version) }).from(matchEntries);

	return row?.version ?? 0;
}

/** Which database the entries are of: made up once, by whoever asks first, and carried along by backups. */
export async function findLineage(tx: Database): Promise<string> {
	await tx.insert(matchIndexLineage).values({}).onConflictDoNothing();
	const [row] = await tx.select().from(matchIndexLineage);
	if (!row) throw new Error('the entries have no lineage');

	return row.lineage;
}

function entryOf(line: Line, vectors: Buffer, at: number): FollowedEntry {
	const [kind, recordId, removed, concepts, cpv, language, country, place, organisationId, expires] = line;
	const vector = vectors.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS);

	return {
		kind,
		recordId,
		removed,
		vector,
		concepts,
		cpv,
		language,
		country,
		place,
		organisationId,
		expires
	};
}
