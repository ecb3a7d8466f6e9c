// Turns public records into entries that can be compared: vector, concepts, subject codes.
import { createHash } from 'node:crypto';
import { languageModel } from '#commons/language/server';
import { searchText, type RecordCore, type RecordKind } from '#commons/records';
import { allConcepts, findConcepts } from '#commons/vocabulary/server';
import { showNeeds } from '#catalogue/needs/server';
import { showPractices } from '#catalogue/practices/server';
import { showSolutions } from '#catalogue/solutions/server';
import type { Database } from '#platform/server/db';
import { toBytes } from '../vectors.ts';
import { mean, textVector } from './text-vector.ts';
import { saveEntries, type NewMatchEntry } from './queries.ts';

const readers: Record<RecordKind, (ids: readonly string[], tx: Database) => Promise<readonly RecordCore[]>> =
	{
		need: showNeeds,
		solution: showSolutions,
		practice: showPractices
	};

let known: string | undefined;

/** A fingerprint of what makes an entry: the encoder and the thesaurus. */
export function modelName(): string {
	known ??= createHash('sha256')
		.update(languageModel().encoder.scales)
		.update(JSON.stringify(allConcepts()))
		.digest('hex')
		.slice(0, 12);

	return known;
}

/**
 * Reads the records again inside the delivering transaction, so an entry never lags behind its record.
 * Returns the ids that are there and public.
 */
export async function indexRecords(
	tx: Database,
	kind: RecordKind,
	ids: readonly string[]
): Promise<string[]> {
	const records = await readers[kind]([...new Set(ids)], tx);
	await saveEntries(
		tx,
		records.map((record) => entryOf(kind, record))
	);

	return records.map((record) => record.id);
}

function entryOf(kind: RecordKind, record: RecordCore): NewMatchEntry {
	const texts = searchText(record);
	const named = texts.flatMap(({ title, body, language }) =>
		findConcepts(`${title}. ${body}`, language).map((concept) => concept.id)
	);
	const versions = texts.map(({ title, body }) => textVector(title, body));

	return {
		kind,
		recordId: record.id,
		vector: Buffer.from(toBytes(mean(versions)).buffer),
		concepts: [...new Set([...named, ...declaredConcepts(record)])].slice(0, 60),
		cpv: record.cpv.slice(0, 60),
		language: record.language,
		country: record.country,
		place: record.place,
		model: modelName()
	};
}

/** Themes and technologies of a record: concept ids as they are, free words ("Internet of things") by what they name. */
function declaredConcepts(record: RecordCore): string[] {
	const declared = [...record.themes, ...record.technologies];
	const ids = new Set(allConcepts().map((concept) => concept.id));
	const free = declared.filter((word) => !ids.has(word)).join(' · ');

	return [...declared.filter((word) => ids.has(word)), ...findConcepts(free).map((concept) => concept.id)];
}
