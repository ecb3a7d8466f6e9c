// All entries of one kind in memory, as columns: a million of them take some 300 MB, vectors included.
import { commonDirection } from '#commons/language/server';
import { unit } from '../vectors.ts';
import { emptyDictionary, knownNumber, numberFor, wordOf, type Dictionary } from './entries/dictionary.ts';
import { addId, emptyIds, idAt, removeIdAt, rowOfId, type IdTable } from './entries/id-table.ts';
import { emptyLists, listAt, putList, removeListAt, type NumberLists } from './entries/number-lists.ts';
import { placeNames, type PlaceNames } from './entries/place-names.ts';
import {
	countWith,
	emptyRowsByNumber,
	numbersAt,
	putNumbers,
	removeNumbersAt,
	type RowsByNumber
} from './entries/rows-by-number.ts';
import { withRoom } from './entries/typed-room.ts';
import {
	DIMENSIONS,
	emptyVectors,
	putVector,
	removeVectorAt,
	vectorAt,
	type VectorBlocks
} from './entries/vector-blocks.ts';
import type { MatchEntry } from './queries.ts';

/** How many records the direction learned from notices counts for, against those that are really here. */
const PRIOR_RECORDS = 100;
const DAY_MILLISECONDS = 86_400_000;
const NEVER_EXPIRES = 0x7fff_ffff;

export type EntryFacts = Pick<
	MatchEntry,
	'recordId' | 'concepts' | 'cpv' | 'language' | 'country' | 'place' | 'organisationId' | 'expires'
>;
export type Entry = EntryFacts & { vector: Uint8Array };

/** By row; the last row moves where one is dropped, so that there are no holes. */
export type EntryStore = {
	ids: IdTable;
	vectors: VectorBlocks;
	concepts: RowsByNumber;
	/** Codes as the numbers they are. */
	cpv: NumberLists<Uint32Array>;
	columns: Columns;
	words: { concept: Dictionary; language: Dictionary; country: Dictionary; place: Dictionary };
	/** Numbers of places by how they begin, for finding those that a text names. */
	places: PlaceNames;
	/** Organisations, one row each, whose row stands in the column of entries. */
	organisations: IdTable;
	/** Sum of all vectors, from which the common direction follows. */
	sum: Float64Array;
};
/** 0 stands for none in all but `expires`, which is in days since 1970. */
type Columns = {
	language: Uint16Array;
	country: Uint16Array;
	place: Uint32Array;
	organisation: Uint32Array;
	expires: Int32Array;
};

export function emptyStore(): EntryStore {
	const place = emptyDictionary();

	return {
		ids: emptyIds(),
		vectors: emptyVectors(),
		concepts: emptyRowsByNumber(),
		cpv: emptyLists(new Uint32Array(0)),
		columns: {
			language: new Uint16Array(0),
			country: new Uint16Array(0),
			place: new Uint32Array(0),
			organisation: new Uint32Array(0),
			expires: new Int32Array(0)
		},
		words: { concept: emptyDictionary(), language: emptyDictionary(), country: emptyDictionary(), place },
		places: placeNames(place),
		organisations: emptyIds(),
		sum: new Float64Array(DIMENSIONS)
	};
}

export function countOfEntries({ ids }: EntryStore): number {
	return ids.count;
}

/** −1 where there is no such entry. */
export function rowOf({ ids }: EntryStore, recordId: string): number {
	return rowOfId(ids, recordId);
}

/** Adds or replaces. */
export function putEntry(store: EntryStore, entry: Entry): void {
	const { concepts, cpv, columns, ids, vectors, words } = store;
	const row = addId(ids, entry.recordId);
	if (row < vectors.count) addToSum(store, row, -1);
	putVector(vectors, row, new Int8Array(entry.vector.buffer, entry.vector.byteOffset, entry.vector.length));
	addToSum(store, row, 1);
	putNumbers(
		concepts,
		row,
		entry.concepts.map((concept) => numberFor(words.concept, concept))
	);
	putList(cpv, row, entry.cpv.map(Number));
	makeRoom(columns, row + 1);
	columns.language[row] = numberFor(words.language, entry.language);
	columns.country[row] = numberFor(words.country, entry.country);
	columns.place[row] = numberFor(words.place, entry.place);
	columns.organisation[row] =
		entry.organisationId === null ? 0 : addId(store.organisations, entry.organisationId) + 1;
	columns.expires[row] = dayOf(entry.expires);
}

export function dropEntry(store: EntryStore, recordId: string): void {
	const row = rowOf(store, recordId);
	if (row < 0) return;
	const last = store.ids.count - 1;
	addToSum(store, row, -1);
	removeIdAt(store.ids, row);
	removeVectorAt(store.vectors, row);
	removeNumbersAt(store.concepts, row);
	removeListAt(store.cpv, row);
	for (const column of Object.values(store.columns)) column[row] = column[last] ?? 0;
}

/** What is known of an entry beside its vector. */
export function factsAt(store: EntryStore, row: number): EntryFacts {
	const { columns, cpv, ids, organisations, words } = store;
	const organisation = columns.organisation[row] ?? 0;

	return {
		recordId: idAt(ids, row),
		concepts: [...numbersAt(store.concepts, row)].map((number) => wordOf(words.concept, number) ?? ''),
		cpv: Array.from(listAt(cpv, row), (code) => String(code).padStart(8, '0')),
		language: wordOf(words.language, columns.language[row] ?? 0) ?? '',
		country: wordOf(words.country, columns.country[row] ?? 0),
		place: wordOf(words.place, columns.place[row] ?? 0),
		organisationId: organisation === 0 ? null : idAt(organisations, organisation - 1),
		expires: dateOf(columns.expires[row] ?? NEVER_EXPIRES)
	};
}

export function vectorOf({ vectors }: EntryStore, row: number): Int8Array {
	return vectorAt(vectors, row);
}

/** How many entries have the concept. */
export function countHaving({ concepts, words }: EntryStore, concept: string): number {
	return countWith(concepts, knownNumber(words.concept, concept));
}

/** Of length 1: the mean of the training notices and of the records that are here, each by its number. */
export function directionOf(stores: readonly EntryStore[]): Float32Array {
	const sum = Float32Array.from(commonDirection(), (value) => value * PRIOR_RECORDS);
	for (const store of stores) store.sum.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value / 127));

	return unit(sum);
}

function makeRoom(columns: Columns, length: number): void {
	if (length <= columns.language.length) return;
	columns.language = withRoom(columns.language, length);
	columns.country = withRoom(columns.country, length);
	columns.place = withRoom(columns.place, length);
	columns.organisation = withRoom(columns.organisation, length);
	columns.expires = withRoom(columns.expires, length);
}

function addToSum({ sum, vectors }: EntryStore, row: number, sign: 1 | -1): void {
	const vector = vectorAt(vectors, row);
	for (let at = 0; at < DIMENSIONS; at++) sum[at] = (sum[at] ?? 0) + sign * (vector[at] ?? 0);
}

/** A date that cannot be counted in days never comes. */
function dayOf(date: string | null): number {
	const days = date === null ? Number.NaN : Date.parse(`${date}T00:00:00Z`) / DAY_MILLISECONDS;

	return Number.isFinite(days) ? days : NEVER_EXPIRES;
}

function dateOf(day: number): string | null {
	return day === NEVER_EXPIRES ? null : new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10);
}
