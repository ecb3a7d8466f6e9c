// Statements that are the same for every kind of record: saving a batch of imported ones, and their history.
import { createHash } from 'node:crypto';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#platform/server/db';
import type { ImportedRecord } from '../import-line.ts';
import type { LocalisedText, RecordKind } from '../record.ts';
import type { NewVersion, Version } from '../version.ts';
import { recordVersions } from './tables.ts';

export type SavedRecord = { id: string; added: boolean };
type Extra = { organisation_id: string | null } & Readonly<Record<string, string | number | null>>;

/** Columns of an imported record and their types, in the order of the statement. */
const SHARED: Readonly<Record<string, string>> = {
	title: 'jsonb',
	description: 'jsonb',
	language: 'text',
	country: 'text',
	region: 'text',
	place: 'text',
	cpv: 'text[]',
	themes: 'text[]',
	technologies: 'text[]',
	url: 'text',
	source_name: 'text',
	source_id: 'text',
	source_url: 'text',
	source_licence: 'text',
	imported_hash: 'text'
};

/**
 * Adds what is new, changes what differs, leaves alone what is the same or was edited by people.
 * Returns only the added and the changed ones. Two imports at once take turns per table.
 */
export async function saveImported(
	tx: Database,
	table: PgTable,
	extraTypes: Readonly<Record<string, string>>,
	batch: readonly { record: ImportedRecord; extra: Extra }[]
): Promise<SavedRecord[]> {
	const { name } = getTableConfig(table);
	const types = { ...SHARED, organisation_id: 'uuid', ...extraTypes };
	const columns = sql.raw(Object.keys(types).join(', '));
	const shape = sql.raw(
		Object.entries(types)
			.map(([column, type]) => `${column} ${type}`)
			.join(', ')
	);
	const updates = sql.raw(
		Object.keys(types)
			.map((column) => `${column} = excluded.${column}`)
			.join(', ')
	);
	const into = sql.identifier(name);
	const next = sql.raw(`revision = ${name}.revision + 1`);
	const rows = JSON.stringify(batch.map(({ record, extra }) => hashed({ ...rowOf(record), ...extra })));

	await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`import ${name}`}))`);
	const saved = await tx.execute(sql`
		insert into ${into} (${columns})
		select ${columns} from jsonb_to_recordset(${rows}::jsonb) as imported(${shape})
		on conflict (source_name, source_id) do update set ${updates}, ${next}
		where ${into}.imported_hash is distinct from excluded.imported_hash and ${into}.edited_at is null
		returning id, (xmax = 0) as added`);

	return [...(saved as Iterable<SavedRecord>)];
}

type KeptVersion = NewVersion & { kind: RecordKind; recordId: string };

export async function addVersion(tx: Database, version: KeptVersion): Promise<void> {
	await tx.insert(recordVersions).values(version).onConflictDoNothing();
}

export async function listVersions(
	tx: Database,
	kind: RecordKind,
	recordId: string,
	count: number
): Promise<Version[]> {
	return tx
		.select()
		.from(recordVersions)
		.where(and(eq(recordVersions.kind, kind), eq(recordVersions.recordId, recordId)))
		.orderBy(desc(recordVersions.revision))
		.limit(count);
}

export async function removeVersions(
	tx: Database,
	kind: RecordKind,
	recordIds: readonly string[]
): Promise<void> {
	if (recordIds.length === 0) return;
	await tx
		.delete(recordVersions)
		.where(and(eq(recordVersions.kind, kind), inArray(recordVersions.recordId, [...recordIds])));
}

function rowOf(record: ImportedRecord) {
	return {
		title: record.title,
		description: record.description,
		language: record.language,
		country: record.country,
		region: record.region,
		place: record.place,
		cpv: record.cpv,
		themes: record.themes,
		technologies: record.technologies,
		url: record.url,
		source_name: record.source.name,
		source_id: record.id,
		source_url: record.source.url,
		source_licence: record.source.licence
	};
}

/** Of what is stored, not of the line: what a kind does not keep and the order of languages make no difference. */
function hashed(row: ReturnType<typeof rowOf> & { organisation_id: string | null }) {
	const stored = { ...row, title: inOrder(row.title), description: inOrder(row.description) };

	return { ...row, imported_hash: createHash('sha256').update(JSON.stringify(stored)).digest('base64url') };
}

function inOrder(texts: LocalisedText): [string, string][] {
	return Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
