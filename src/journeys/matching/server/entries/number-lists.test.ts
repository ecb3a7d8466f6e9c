// Lists of numbers in one block, and rows by number, are what plain arrays would hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLists, listAt, listsOf, LONGEST_LIST, packed, putList, removeListAt } from './number-lists.ts';
import {
	countWith,
	emptyRowsByNumber,
	numbersAt,
	putNumbers,
	removeNumbersAt,
	rowsByNumberOf,
	rowsWith,
	storedNumbers,
	type RowsByNumber
} from './rows-by-number.ts';

const NUMBERS = 12;
const step = fc.record({
	row: fc.nat({ max: 30 }),
	numbers: fc.array(fc.integer({ min: 1, max: NUMBERS }), { maxLength: 8 }),
	drop: fc.boolean()
});

/** Does to a list what each step does to the columns. */
function follow(
	list: number[][],
	steps: readonly { row: number; numbers: number[]; drop: boolean }[],
	on: Acts
) {
	for (const { row, numbers, drop } of steps) {
		const at = Math.min(row, list.length);
		if (!drop) {
			on.put(at, numbers);
			list[at] = numbers;
		} else if (at < list.length) {
			on.remove(at);
			const last = list.pop();
			if (last && at < list.length) list[at] = last;
		}
	}
}
type Acts = { put: (row: number, numbers: number[]) => void; remove: (row: number) => void };

describe('lists of numbers', () => {
	it('are those that were put and not taken away, also after they were stored', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
				const lists = emptyLists(new Uint32Array(0));
				const expected: number[][] = [];
				follow(expected, steps, {
					put: (row, numbers) => putList(lists, row, numbers),
					remove: (row) => removeListAt(lists, row)
				});
				const again = listsOf(lists.lengths.slice(0, lists.count), packed(lists));
				expect(expected.map((_, row) => [...listAt(lists, row)])).toEqual(expected);
				expect(expected.map((_, row) => [...listAt(again, row)])).toEqual(expected);
				expect(again.values).toHaveLength(expected.flat().length);
			})
		);
	});

	it('do not grow when one is replaced again and again', () => {
		const lists = emptyLists(new Uint16Array(0));
		for (let time = 0; time < 10_000; time++) putList(lists, 0, [time, time + 1, time + 2]);
		expect([...listAt(lists, 0)]).toEqual([9999, 10_000, 10_001]);
		expect(lists.values.length).toBeLessThan(200);
	});

	it('are refused where they are longer than a byte can say, or do not fill what was stored', () => {
		const tooLong = Array.from({ length: LONGEST_LIST + 1 }, () => 1);
		expect(() => putList(emptyLists(new Uint16Array(0)), 0, tooLong)).toThrow('too long');
		expect(() => listsOf(Uint8Array.of(2), Uint16Array.of(1))).toThrow('do not fill');
	});
});

describe('rows by number', () => {
	it('hold each row under each of its numbers, whatever came and went', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
				const index = emptyRowsByNumber();
				const expected: number[][] = [];
				follow(expected, steps, {
					put: (row, numbers) => putNumbers(index, row, numbers),
					remove: (row) => removeNumbersAt(index, row)
				});
				expectRows(index, expected);
				const stored = storedNumbers(index);
				const again = rowsByNumberOf(stored.lengths, stored.values);
				expectRows(again, expected);
				// What was read from a file must be as changeable as before.
				follow(expected, steps.slice(0, 20), {
					put: (row, numbers) => putNumbers(again, row, numbers),
					remove: (row) => removeNumbersAt(again, row)
				});
				expectRows(again, expected);
			})
		);
	});
});

function expectRows(index: RowsByNumber, expected: readonly number[][]): void {
	expect(expected.map((_, row) => [...numbersAt(index, row)])).toEqual(
		expected.map((numbers) => [...new Set(numbers)])
	);
	for (let number = 0; number <= NUMBERS + 1; number++) {
		const having = expected.flatMap((numbers, row) => (numbers.includes(number) ? [row] : []));
		expect([...rowsWith(index, number)].toSorted((a, b) => a - b)).toEqual(having);
		expect(countWith(index, number)).toBe(having.length);
	}
}
