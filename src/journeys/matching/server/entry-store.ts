// All entries of one kind in memory: vectors in one block for scanning, the rest beside it by row.
import { commonDirection } from '#commons/language/server';
import { unit } from '../vectors.ts';
import type { MatchEntry } from './queries.ts';

export const DIMENSIONS = 192;
/** How many records the direction learned from notices counts for, against those that are really here. */
const PRIOR_RECORDS = 100;

export type EntryFacts = Pick<
	MatchEntry,
	'recordId' | 'concepts' | 'cpv' | 'language' | 'country' | 'place' | 'organisationId' | 'expires'
>;

export type EntryStore = {
	/** Entries by row; the vector of row r is at r × 192. */
	facts: EntryFacts[];
	vectors: Int8Array<ArrayBuffer>;
	rowOf: Map<string, number>;
	/** Rows by concept, for what shares concepts but few words. */
	rowsByConcept: Map<string, number[]>;
	/** Sum of all vectors, from which the common direction follows. */
	sum: Float64Array;
};

export function emptyStore(): EntryStore {
	return {
		facts: [],
		vectors: new Int8Array(new ArrayBuffer(0)),
		rowOf: new Map(),
		rowsByConcept: new Map(),
		sum: new Float64Array(DIMENSIONS)
	};
}

/** Adds or replaces; the block doubles when it is full, so that adding 100,000 one by one stays linear. */
export function putEntry(store: EntryStore, entry: MatchEntry): void {
	const row = store.rowOf.get(entry.recordId) ?? store.facts.length;
	if (row < store.facts.length) takeOut(store, row);
	if ((row + 1) * DIMENSIONS > store.vectors.length) grow(store);
	store.vectors.set(new Int8Array(entry.vector).subarray(0, DIMENSIONS), row * DIMENSIONS);
	fill(store, row, factsOf(entry));
}

/** Takes an entry away; the last row moves into its place, so that the block has no holes. */
export function dropEntry(store: EntryStore, recordId: string): void {
	const row = store.rowOf.get(recordId);
	if (row === undefined) return;
	const last = store.facts.length - 1;
	const moving = store.facts[last];
	takeOut(store, row);
	if (row !== last && moving) {
		takeOut(store, last);
		store.vectors.copyWithin(row * DIMENSIONS, last * DIMENSIONS, (last + 1) * DIMENSIONS);
		fill(store, row, moving);
	}
	store.facts.pop();
	store.rowOf.delete(recordId);
}

/** What is kept beside the vector of an entry. */
function factsOf(entry: EntryFacts): EntryFacts {
	const { recordId, concepts, cpv, language, country, place, organisationId, expires } = entry;

	return { recordId, concepts, cpv, language, country, place, organisationId, expires };
}

export function vectorAt(store: EntryStore, row: number): Int8Array {
	return store.vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);
}

/** The filled part of the block. */
export function filledVectors(store: EntryStore): Int8Array<ArrayBuffer> {
	return store.vectors.subarray(0, store.facts.length * DIMENSIONS);
}

/** Of length 1: the mean of the training notices and of the records that are here, each by its number. */
export function directionOf(stores: readonly EntryStore[]): Float32Array {
	const sum = Float32Array.from(commonDirection(), (value) => value * PRIOR_RECORDS);
	for (const store of stores) store.sum.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value / 127));

	return unit(sum);
}

function grow(store: EntryStore): void {
	const larger = new Int8Array(new ArrayBuffer(Math.max(1024 * DIMENSIONS, store.vectors.length * 2)));
	larger.set(store.vectors);
	store.vectors = larger;
}

/** Notes the entry whose vector already lies in the row. */
function fill(store: EntryStore, row: number, facts: EntryFacts): void {
	store.facts[row] = facts;
	store.rowOf.set(facts.recordId, row);
	addToSum(store, row, 1);
	for (const concept of new Set(facts.concepts)) {
		const rows = store.rowsByConcept.get(concept);
		if (rows) rows.push(row);
		else store.rowsByConcept.set(concept, [row]);
	}
}

function takeOut(store: EntryStore, row: number): void {
	addToSum(store, row, -1);
	for (const concept of store.facts[row]?.concepts ?? []) {
		const rows = store.rowsByConcept.get(concept) ?? [];
		store.rowsByConcept.set(
			concept,
			rows.filter((other) => other !== row)
		);
	}
}

function addToSum(store: EntryStore, row: number, sign: 1 | -1): void {
	vectorAt(store, row).forEach((value, at) => (store.sum[at] = (store.sum[at] ?? 0) + sign * value));
}
