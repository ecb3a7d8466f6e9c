// A short list of numbers for each row, all in one block: concepts and subject codes of a million records.
import { withRoom, type Numbers } from './typed-room.ts';

/** As long as a length fits into one byte. */
export const LONGEST_LIST = 255;

export type NumberLists<Column extends Numbers = Numbers> = {
	starts: Uint32Array;
	lengths: Uint8Array;
	values: Column;
	/** Where the next list goes. */
	end: number;
	/** How many numbers before `end` belong to no row any more. */
	unused: number;
	count: number;
};

export function emptyLists<Column extends Numbers>(values: Column): NumberLists<Column> {
	return { starts: new Uint32Array(0), lengths: new Uint8Array(0), values, end: 0, unused: 0, count: 0 };
}

/** The lists that were stored as lengths and values, without holes. */
export function listsOf<Column extends Numbers>(lengths: Uint8Array, values: Column): NumberLists<Column> {
	const starts = new Uint32Array(lengths.length);
	let end = 0;
	lengths.forEach((length, row) => {
		starts[row] = end;
		end += length;
	});
	if (end !== values.length) throw new Error('the lists do not fill their block');

	return { starts, lengths, values, end, unused: 0, count: lengths.length };
}

/** Adds a row at the end, or replaces the list of a row. */
export function putList(lists: NumberLists, row: number, list: readonly number[]): void {
	if (list.length > LONGEST_LIST) throw new Error('the list is too long');
	if (row === lists.count) addRow(lists);
	else lists.unused += lists.lengths[row] ?? 0;
	lists.lengths[row] = 0;
	makeRoom(lists, list.length);
	lists.starts[row] = lists.end;
	lists.lengths[row] = list.length;
	lists.values.set(list, lists.end);
	lists.end += list.length;
}

export function listAt<Column extends Numbers>(lists: NumberLists<Column>, row: number): Column {
	const start = lists.starts[row] ?? 0;

	return lists.values.subarray(start, start + (lists.lengths[row] ?? 0)) as Column;
}

/** Takes a row away; the last one moves into its place. */
export function removeListAt(lists: NumberLists, row: number): void {
	const last = lists.count - 1;
	lists.unused += lists.lengths[row] ?? 0;
	lists.starts[row] = lists.starts[last] ?? 0;
	lists.lengths[row] = lists.lengths[last] ?? 0;
	lists.count = last;
}

/** The values of all rows one after the other, without holes. */
export function packed<Column extends Numbers>({ values, ...lists }: NumberLists<Column>): Column {
	const together = values.slice(0, lists.end - lists.unused) as Column;
	let end = 0;
	for (let row = 0; row < lists.count; row++) {
		const start = lists.starts[row] ?? 0;
		const length = lists.lengths[row] ?? 0;
		for (let at = start; at < start + length; at++) together[end++] = values[at] ?? 0;
	}

	return together;
}

function addRow(lists: NumberLists): void {
	lists.count += 1;
	lists.starts = withRoom(lists.starts, lists.count);
	lists.lengths = withRoom(lists.lengths, lists.count);
}

/** Closes the holes before it takes more memory, once they are worth it. */
function makeRoom(lists: NumberLists, length: number): void {
	if (lists.end + length <= lists.values.length) return;
	if (lists.unused * 4 > lists.end) closeHoles(lists);
	lists.values = withRoom(lists.values, lists.end + length);
}

function closeHoles(lists: NumberLists): void {
	lists.values = packed(lists);
	lists.end = 0;
	for (let row = 0; row < lists.count; row++) {
		lists.starts[row] = lists.end;
		lists.end += lists.lengths[row] ?? 0;
	}
	lists.unused = 0;
}
