// Ids by row and rows by id: 16 bytes each and an open-addressing table, a tenth of what strings in a map take.
import { withRoom } from './typed-room.ts';

const WORDS = 4;
const FREE = -1;
const SMALLEST_TABLE = 128;

export type IdTable = {
	count: number;
	/** The id of row r is at r × 4, as four words. */
	words: Uint32Array;
	/** Rows by hash, `FREE` where none is; the length is a power of two. */
	slots: Int32Array;
};

export function emptyIds(): IdTable {
	return { count: 0, words: new Uint32Array(0), slots: new Int32Array(SMALLEST_TABLE).fill(FREE) };
}

/** The table of ids that were stored as words, one row after the other. */
export function idsOf(words: Uint32Array): IdTable {
	const ids: IdTable = { count: words.length / WORDS, words, slots: new Int32Array(0) };
	rehash(ids);

	return ids;
}

/** −1 where the id is not there. */
export function rowOfId(ids: IdTable, id: string): number {
	return ids.slots[slotOf(ids, wordsOf(id))] ?? FREE;
}

/** The row of the id: its own, or a new one at the end. */
export function addId(ids: IdTable, id: string): number {
	const words = wordsOf(id);
	const there = ids.slots[slotOf(ids, words)] ?? FREE;
	if (there !== FREE) return there;
	const row = ids.count++;
	ids.words = withRoom(ids.words, ids.count * WORDS);
	ids.words.set(words, row * WORDS);
	if (ids.count * 2 > ids.slots.length) rehash(ids);
	else ids.slots[slotOf(ids, words)] = row;

	return row;
}

export function idAt(ids: IdTable, row: number): string {
	let hex = '';
	for (let at = 0; at < WORDS; at++) hex += (ids.words[row * WORDS + at] ?? 0).toString(16).padStart(8, '0');

	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Takes a row away; the last one moves into its place. */
export function removeIdAt(ids: IdTable, row: number): void {
	const last = ids.count - 1;
	free(ids, slotOf(ids, wordsAt(ids, row)));
	if (row !== last) {
		ids.slots[slotOf(ids, wordsAt(ids, last))] = row;
		ids.words.copyWithin(row * WORDS, last * WORDS, (last + 1) * WORDS);
	}
	ids.count = last;
}

/** Frees a slot and moves those behind it forward, so that a search never ends before what it looks for. */
function free(ids: IdTable, slot: number): void {
	const mask = ids.slots.length - 1;
	let hole = slot;
	for (let at = (slot + 1) & mask; ids.slots[at] !== FREE; at = (at + 1) & mask) {
		const row = ids.slots[at] ?? FREE;
		const home = hashOf(wordsAt(ids, row)) & mask;
		// It may move when its home does not lie between the hole and where it stands.
		if (((at - home) & mask) >= ((at - hole) & mask)) {
			ids.slots[hole] = row;
			hole = at;
		}
	}
	ids.slots[hole] = FREE;
}

/** Where the id stands, or the free slot where it would. */
function slotOf(ids: IdTable, words: Uint32Array): number {
	const mask = ids.slots.length - 1;
	let slot = hashOf(words) & mask;
	for (;;) {
		const row = ids.slots[slot] ?? FREE;
		if (row === FREE || isAt(ids, row, words)) return slot;
		slot = (slot + 1) & mask;
	}
}

function rehash(ids: IdTable): void {
	let size = SMALLEST_TABLE;
	while (size < ids.count * 3) size *= 2;
	ids.slots = new Int32Array(size).fill(FREE);
	const mask = size - 1;
	for (let row = 0; row < ids.count; row++) {
		let slot = hashOf(ids.words, row * WORDS) & mask;
		while (ids.slots[slot] !== FREE) slot = (slot + 1) & mask;
		ids.slots[slot] = row;
	}
}

function isAt(ids: IdTable, row: number, words: Uint32Array): boolean {
	const start = row * WORDS;

	return (
		ids.words[start] === words[0] &&
		ids.words[start + 1] === words[1] &&
		ids.words[start + 2] === words[2] &&
		ids.words[start + 3] === words[3]
	);
}

function wordsAt(ids: IdTable, row: number): Uint32Array {
	return ids.words.subarray(row * WORDS, (row + 1) * WORDS);
}

/** Filled anew with each call and used up before the next: a million small arrays would only be swept up again. */
const asWords = new Uint32Array(WORDS);

function wordsOf(id: string): Uint32Array {
	const hex = id.replaceAll('-', '');
	for (let at = 0; at < WORDS; at++) asWords[at] = Number.parseInt(hex.slice(at * 8, at * 8 + 8), 16);

	return asWords;
}

/** Random ids need no more; the mixing is for ids that count upwards. */
function hashOf(words: Uint32Array, start = 0): number {
	let mixed = 0;
	for (let at = start; at < start + WORDS; at++) {
		mixed = Math.imul(mixed ^ (words[at] ?? 0), 0x9e3779b1);
		mixed ^= mixed >>> 15;
	}

	return mixed >>> 0;
}
