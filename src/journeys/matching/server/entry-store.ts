// All entries of one kind in memory: vectors in one block for scanning, the rest beside it by row.
import type { MatchEntry } from './queries.ts';

export const DIMENSIONS = 192;

type EntryFacts = Pick<MatchEntry, 'recordId' | 'concepts' | 'cpv' | 'language' | 'country' | 'place'>;

export type EntryStore = {
	/** Entries by row; the vector of row r is at r × 192. */
	facts: EntryFacts[];
	vectors: Int8Array<ArrayBuffer>;
	rowOf: Map<string, number>;
};

export function emptyStore(): EntryStore {
	return { facts: [], vectors: new Int8Array(new ArrayBuffer(0)), rowOf: new Map() };
}

/** Adds or replaces; the block doubles when it is full, so that adding 100,000 one by one stays linear. */
export function putEntry(store: EntryStore, entry: MatchEntry): void {
	const row = store.rowOf.get(entry.recordId) ?? store.facts.length;
	if ((row + 1) * DIMENSIONS > store.vectors.length) {
		const larger = new Int8Array(new ArrayBuffer(Math.max(1024 * DIMENSIONS, store.vectors.length * 2)));
		larger.set(store.vectors);
		store.vectors = larger;
	}
	const { recordId, concepts, cpv, language, country, place } = entry;
	store.facts[row] = { recordId, concepts, cpv, language, country, place };
	store.rowOf.set(recordId, row);
	store.vectors.set(new Int8Array(entry.vector).subarray(0, DIMENSIONS), row * DIMENSIONS);
}

/** The filled part of the block. */
export function filledVectors(store: EntryStore): Int8Array<ArrayBuffer> {
	return store.vectors.subarray(0, store.facts.length * DIMENSIONS);
}
