// The history of a record: each saved change is kept with who, when, why and what it read like then.
import type { Database } from '#platform/server/db';
import type { RecordKind } from '../record.ts';
import type { NewVersion, Version } from '../version.ts';
import { addVersion, listVersions, removeVersions } from './queries.ts';

const MOST_VERSIONS = 200;

/** Within the transaction that saves the change. */
export function keepVersion(
	tx: Database,
	kind: RecordKind,
	recordId: string,
	version: NewVersion
): Promise<void> {
	return addVersion(tx, { kind, recordId, ...version });
}

/** Newest first. Whether the reader may know the persons is the page's question, see `actsAs`. */
export function versionsOf(
	tx: Database,
	kind: RecordKind,
	recordId: string,
	count = MOST_VERSIONS
): Promise<Version[]> {
	return listVersions(tx, kind, recordId, count);
}

/** Only for drafts that nobody but their writer ever saw. */
export function forgetVersions(tx: Database, kind: RecordKind, recordIds: readonly string[]): Promise<void> {
	return removeVersions(tx, kind, recordIds);
}
