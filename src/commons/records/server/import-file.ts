// From an import file to saved records: read, map, validate, save in batches, report every refused line.
import * as v from 'valibot';
import { settleCountry } from '#commons/places';
import { ImportLine, type ImportedRecord } from '../import-line.ts';
import type { LineMapping } from '../line-mapping.ts';
import { readLines, type Line } from './read-lines.ts';

export type ImportCounts = { read: number; added: number; changed: number; same: number; rejected: number };
export type RefusedLine = { line: number; id: string | null; field: string | null; reason: string };
/** What an import does with what it reads; the command shows progress and writes the report. */
export type ImportHooks = {
	refuse: (line: RefusedLine) => void;
	warn: (line: number, sentence: string) => void;
	progress: (counts: ImportCounts) => void;
};
/** Saves one batch in one transaction and returns what was added or changed; the rest was the same. */
type SaveBatch = (batch: readonly ImportedRecord[]) => Promise<readonly { added: boolean }[]>;

const BATCH = 500;
/** Lines may be 1 MiB long; a batch of such must fit into memory and into one value of PostgreSQL. */
const BATCH_CHARACTERS = 8 * 1024 * 1024;
const LINE_REASONS = { 'too-long': 'the line is longer than 1 MiB', 'not-utf8': 'the line is not UTF-8' };

export async function importFile(
	file: string,
	mapping: LineMapping,
	save: SaveBatch,
	hooks: ImportHooks
): Promise<ImportCounts> {
	const counts: ImportCounts = { read: 0, added: 0, changed: 0, same: 0, rejected: 0 };
	const seen = new Map<string, number>();
	let batch: ImportedRecord[] = [];
	let batchCharacters = 0;

	const flush = async () => {
		const saved = await save(batch);
		const added = saved.filter((record) => record.added).length;
		counts.added += added;
		counts.changed += saved.length - added;
		counts.same += batch.length - saved.length;
		batch = [];
		batchCharacters = 0;
		hooks.progress(counts);
	};
	for await (const line of readLines(file)) {
		counts.read += 1;
		const result = readRecord(line, mapping, seen, hooks);
		if ('reason' in result) {
			counts.rejected += 1;
			hooks.refuse(result);
		} else {
			batch.push(result);
			batchCharacters += 'text' in line ? line.text.length : 0;
		}
		if (batch.length === BATCH || batchCharacters > BATCH_CHARACTERS) await flush();
	}
	if (batch.length > 0) await flush();

	return counts;
}

function readRecord(
	line: Line,
	mapping: LineMapping,
	seen: Map<string, number>,
	hooks: ImportHooks
): ImportedRecord | RefusedLine {
	const refused = (reason: string, id: string | null = null, field: string | null = null) => ({
		line: line.number,
		id,
		field,
		reason
	});
	if ('refused' in line) return refused(LINE_REASONS[line.refused]);
	const json = parsed(line.text);
	if (json === null) return refused('the line is not a JSON object');

	const result = v.safeParse(ImportLine, mapping(json));
	if (!result.success) {
		const [issue] = result.issues;
		return refused(issue.message, idOf(mapping(json)), v.getDotPath(issue) ?? null);
	}
	const record = result.output;
	// Checked texts hold no U+0000, so two different pairs never make the same key.
	const key = `${record.source.name}\u0000${record.id}`;
	const before = seen.get(key);
	if (before !== undefined) return refused(`the id stands already in line ${before}`, record.id, 'id');
	seen.set(key, line.number);

	return withCountries(record, (sentence) => hooks.warn(line.number, sentence));
}

function parsed(text: string): Record<string, unknown> | null {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
	} catch {
		return null;
	}
}

function idOf(line: Record<string, unknown>): string | null {
	return typeof line['id'] === 'string' ? line['id'].slice(0, 300) : null;
}

function withCountries(record: ImportedRecord, warn: (sentence: string) => void): ImportedRecord {
	const settle = (written: string | null) => {
		const country = settleCountry(written);
		if (written !== null && country === null)
			warn(`country "${written.slice(0, 60)}" is unknown and was left out`);
		return country;
	};
	const organisation = record.organisation && {
		...record.organisation,
		country: settle(record.organisation.country)
	};

	return { ...record, country: settle(record.country), organisation };
}
