// Labels of CPV codes: the official ones where they were imported, else our own short labels of the divisions.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createReadStream } from 'node:fs';
import * as v from 'valibot';
import { Refusal } from '#platform/errors';
import { database, inTransaction } from '#platform/server/db';
import { projectRoot } from '#platform/server/installation';
import { listCpvLabels, saveCpvLabels, type CpvRow } from './queries.ts';

const Divisions = v.record(v.string(), v.record(v.string(), v.string()));
const LABEL_LANGUAGES = new Set(['en', 'fi', 'sv', 'lt', 'et', 'lv', 'pl', 'de', 'da', 'nb', 'is', 'fr']);
const BATCH = 500;

let divisions: Record<string, Record<string, string>> | undefined;
let official = new Map<string, Record<string, string>>();
let readAt = 0;

/** The label of a code or of the nearest level above it that has one; null when not even the division has. */
export function cpvLabel(code: string, language: string): string | null {
	for (let digits = 8; digits >= 2; digits--) {
		const label = official.get(code.slice(0, digits).padEnd(8, '0'))?.[language];
		if (label) return label;
	}
	divisions ??= v.parse(
		Divisions,
		JSON.parse(readFileSync(join(projectRoot(), 'data', 'vocabulary', 'cpv-divisions.json'), 'utf8'))
	);
	const own = divisions[code.slice(0, 2)];

	return own?.[language] ?? own?.['en'] ?? null;
}

/** Reads the imported labels into this process, at most every `maxAgeMilliseconds`. */
export async function refreshCpvLabels(maxAgeMilliseconds: number): Promise<void> {
	if (Date.now() - readAt < maxAgeMilliseconds) return;
	readAt = Date.now();
	const rows = await listCpvLabels(database());
	official = new Map(rows.map((row) => [row.code, row.labels]));
}

/** Brings in a tab-separated table with a `code` column and one column per language; returns the number of codes. */
export async function importCpv(file: string): Promise<number> {
	const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
	let header: string[] | null = null;
	const batch = new Map<string, CpvRow>();
	let count = 0;
	for await (const line of lines) {
		const cells = line.replaceAll('\u0000', '').split('\t');
		if (header === null) {
			// Spreadsheets write a byte order mark in front of the first column.
			header = cells.map((name) => name.replace('\ufeff', '').trim());
			if (!header.includes('code')) throw new Refusal('cpv.no-code-column');
			continue;
		}
		const row = cpvRow(header, cells);
		// One statement cannot save the same code twice; the later line counts.
		if (row) batch.set(row.code, row);
		if (batch.size === BATCH) count += await saveBatch(batch);
	}
	if (header === null) throw new Refusal('cpv.no-code-column');

	return count + (await saveBatch(batch));
}

async function saveBatch(batch: Map<string, CpvRow>): Promise<number> {
	const rows = [...batch.values()];
	if (rows.length > 0) await inTransaction((tx) => saveCpvLabels(tx, rows));
	batch.clear();

	return rows.length;
}

function cpvRow(header: readonly string[], cells: readonly string[]): CpvRow | null {
	const code = (cells[header.indexOf('code')] ?? '').slice(0, 8);
	if (!/^\d{8}$/.test(code)) return null;
	const labels = header.map((name, at): [string, string] => [name, (cells[at] ?? '').trim().slice(0, 500)]);

	return {
		code,
		labels: Object.fromEntries(labels.filter(([name, label]) => LABEL_LANGUAGES.has(name) && label !== ''))
	};
}
