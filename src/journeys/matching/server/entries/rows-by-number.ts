// Which numbers a row has, and which rows have a number: both ways, each change as cheap as the row's own list.
import {
	emptyLists,
	listAt,
	listsOf,
	packed,
	putList,
	removeListAt,
	type NumberLists
} from './number-lists.ts';
import { withRoom } from './typed-room.ts';

export type RowsByNumber = {
	numbers: NumberLists<Uint16Array>;
	/** For each number of a row, where the row stands among the rows of that number: so that it can be taken out without a search. */
	places: NumberLists<Uint32Array>;
	rows: Uint32Array[];
	counts: number[];
};

export function emptyRowsByNumber(): RowsByNumber {
	return {
		numbers: emptyLists(new Uint16Array(0)),
		places: emptyLists(new Uint32Array(0)),
		rows: [],
		counts: []
	};
}

/** What was stored: the numbers of each row. Everything else follows from them. */
export function rowsByNumberOf(lengths: Uint8Array, values: Uint16Array): RowsByNumber {
	const numbers = listsOf(lengths, values);
	const counts = new Uint32Array(values.reduce((most, number) => Math.max(most, number + 1), 0));
	for (const number of values) counts[number] = (counts[number] ?? 0) + 1;
	const rows = Array.from(counts, (count) => new Uint32Array(count));
	const filled = rows.map(() => 0);
	const places = new Uint32Array(values.length);
	for (let row = 0, at = 0; row < numbers.count; row++) {
		for (const number of listAt(numbers, row)) {
			const place = filled[number] ?? 0;
			const having = rows[number];
			if (having) having[place] = row;
			places[at++] = place;
			filled[number] = place + 1;
		}
	}

	return { numbers, places: listsOf(lengths.slice(), places), rows, counts: filled };
}

/** Each number once. A new row goes to the end. */
export function putNumbers(index: RowsByNumber, row: number, numbers: readonly number[]): void {
	if (row < index.numbers.count) takeOut(index, row);
	const own = [...new Set(numbers)];
	putList(index.numbers, row, own);
	putList(
		index.places,
		row,
		own.map((number) => addRow(index, number, row))
	);
}

/** Takes a row away; the last one moves into its place. */
export function removeNumbersAt(index: RowsByNumber, row: number): void {
	const last = index.numbers.count - 1;
	takeOut(index, row);
	if (row !== last) {
		const places = listAt(index.places, last);
		listAt(index.numbers, last).forEach((number, at) => {
			const rows = index.rows[number];
			if (rows) rows[places[at] ?? 0] = row;
		});
	}
	removeListAt(index.numbers, row);
	removeListAt(index.places, row);
}

export function numbersAt(index: RowsByNumber, row: number): Uint16Array {
	return listAt(index.numbers, row);
}

/** In no order. */
export function rowsWith(index: RowsByNumber, number: number): Uint32Array {
	return index.rows[number]?.subarray(0, index.counts[number]) ?? new Uint32Array(0);
}

export function countWith(index: RowsByNumber, number: number): number {
	return index.counts[number] ?? 0;
}

/** What has to be stored of it. */
export function storedNumbers({ numbers }: RowsByNumber): { lengths: Uint8Array; values: Uint16Array } {
	return { lengths: numbers.lengths.slice(0, numbers.count), values: packed(numbers) };
}

function addRow(index: RowsByNumber, number: number, row: number): number {
	const place = index.counts[number] ?? 0;
	const rows = withRoom(index.rows[number] ?? new Uint32Array(0), place + 1);
	rows[place] = row;
	index.rows[number] = rows;
	index.counts[number] = place + 1;

	return place;
}

/** The last row of each number moves to where this row stood, and is told its new place. */
function takeOut(index: RowsByNumber, row: number): void {
	const places = listAt(index.places, row);
	listAt(index.numbers, row).forEach((number, at) => {
		const rows = index.rows[number];
		const last = (index.counts[number] ?? 0) - 1;
		if (!rows) return;
		const place = places[at] ?? 0;
		const moving = rows[last] ?? 0;
		rows[place] = moving;
		index.counts[number] = last;
		const movingAt = listAt(index.numbers, moving).indexOf(number);
		listAt(index.places, moving)[movingAt] = place;
	});
}
