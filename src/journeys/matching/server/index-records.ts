// Turns public records into entries that can be compared: vector, concepts, subject codes.
import { createHash } from 'node:crypto';
import { languageModel } from '#commons/language/server';
import type { RecordKind } from '#commons/records';
import { allConcepts, committedConcepts, findConcepts } from '#commons/vocabulary/server';
import { isOpenToMatches } from '#catalogue/needs';
import { organisationsById } from '#actors/organisations/server';
import { showNeeds } from '#catalogue/needs/server';
import { isRecommended } from '#catalogue/practices';
import { showPractices } from '#catalogue/practices/server';
import { showSolutions } from '#catalogue/solutions/server';
import type { Database } from '#platform/server/db';
import { toBytes } from '../vectors.ts';
import { slotTermsOf, wordsOf, type WordedRecord } from './record-words.ts';
import { mean, textVector } from './text-vector.ts';
import { removeEntries, saveEntries, type NewMatchEntry } from './queries.ts';

type IndexedRecord = WordedRecord & { expires?: string | null };

/** Only what is open to matches: a need whose search is over stays readable and is no longer found. */
const readers: Record<
	RecordKind,
	(ids: readonly string[], tx: Database) => Promise<readonly IndexedRecord[]>
> = {
	need: async (ids, tx) => (await showNeeds(ids, tx)).filter(({ state }) => isOpenToMatches(state)),
	solution: async (ids, tx) => (await showSolutions(ids, tx)).filter(({ state }) => state === 'listed'),
	practice: async (ids, tx) => (await showPractices(ids, tx)).filter(({ state }) => isRecommended(state))
};
/** Grows when an entry keeps something new: then all of them are made again at the next start. */
const ENTRY_FORMAT = '2';

let known: string | undefined;

/** A fingerprint of what makes an entry: its format, the encoder and the thesaurus. */
export function modelName(): string {
	known ??= createHash('sha256')
		.update(ENTRY_FORMAT)
		.update(languageModel().encoder.scales)
		.update(JSON.stringify(committedConcepts()))
		.digest('hex')
		.slice(0, 12);

	return known;
}

/** Indexes those that are open and takes the others out. Returns the ids that are open. */
export async function indexRecords(
	tx: Database,
	kind: RecordKind,
	ids: readonly string[]
): Promise<string[]> {
	const open = await indexOpen(tx, kind, ids);
	await removeEntries(
		tx,
		kind,
		ids.filter((id) => !open.includes(id))
	);

	return open;
}

/** What is compared of a record. */
export function entryOf(kind: RecordKind, record: IndexedRecord): Omit<NewMatchEntry, 'claimed'> {
	const texts = wordsOf(record);
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
		model: modelName(),
		organisationId: record.organisationId,
		expires: record.expires ?? null
	};
}

/** Reads the records again inside the delivering transaction, so an entry never lags behind its record. */
async function indexOpen(tx: Database, kind: RecordKind, ids: readonly string[]): Promise<string[]> {
	const records = await readers[kind]([...new Set(ids)], tx);
	const organisations = await organisationsById(records.map((record) => record.organisationId));
	await saveEntries(
		tx,
		records.map((record) => ({
			...entryOf(kind, record),
			claimed: organisations.get(record.organisationId ?? '')?.claimed ?? false
		}))
	);

	return records.map((record) => record.id);
}

/** Themes and technologies of a record: concept ids as they are, free words ("Internet of things") by what they name. */
function declaredConcepts(record: WordedRecord): string[] {
	const declared = [...slotTermsOf(record), ...record.themes, ...record.technologies];
	const ids = new Set(allConcepts().map((concept) => concept.id));
	const free = declared.filter((word) => !ids.has(word)).join(' · ');

	return [...declared.filter((word) => ids.has(word)), ...findConcepts(free).map((concept) => concept.id)];
}
