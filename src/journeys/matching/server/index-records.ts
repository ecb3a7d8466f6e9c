// Turns public records into entries that can be compared: vector, concepts, subject codes.
import { embedFloat } from '#commons/language/server';
import { searchText, type RecordCore, type RecordKind } from '#commons/records';
import { findConcepts } from '#commons/vocabulary/server';
import { showNeeds } from '#catalogue/needs/server';
import { showPractices } from '#catalogue/practices/server';
import { showSolutions } from '#catalogue/solutions/server';
import type { Database } from '#platform/server/db';
import { saveEntries, type NewMatchEntry } from './queries.ts';

const readers: Record<RecordKind, (ids: readonly string[], tx: Database) => Promise<readonly RecordCore[]>> =
	{
		need: showNeeds,
		solution: showSolutions,
		practice: showPractices
	};

/** Reads the records again inside the delivering transaction, so an entry never lags behind its record. */
export async function indexRecords(tx: Database, kind: RecordKind, ids: readonly string[]): Promise<void> {
	const records = await readers[kind]([...new Set(ids)], tx);
	await saveEntries(
		tx,
		records.map((record) => entryOf(kind, record))
	);
}

function entryOf(kind: RecordKind, record: RecordCore): NewMatchEntry {
	const texts = searchText(record);
	const named = texts.flatMap(({ text, language }) =>
		findConcepts(text, language).map((concept) => concept.id)
	);

	return {
		kind,
		recordId: record.id,
		vector: Buffer.from(meanVector(texts.map(({ text }) => text)).buffer),
		concepts: [...new Set([...named, ...record.themes, ...record.technologies])].slice(0, 60),
		cpv: record.cpv.slice(0, 60),
		language: record.language,
		country: record.country,
		place: record.place
	};
}

/** One vector per record: the mean direction of its language versions. */
function meanVector(texts: readonly string[]): Int8Array {
	const vectors = texts.map(embedFloat);
	const sum = new Float32Array(vectors[0]?.length ?? 0);
	for (const vector of vectors) vector.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value));
	const length = Math.hypot(...sum) || 1;

	return Int8Array.from(sum, (value) => Math.round((value / length) * 127));
}
