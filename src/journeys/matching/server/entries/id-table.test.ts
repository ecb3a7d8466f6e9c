// Ids and rows find each other like in a plain list, whatever was added and taken away before.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addId, emptyIds, idAt, idsOf, removeIdAt, rowOfId } from './id-table.ts';

/** Few enough to meet again, with runs of equal endings, so that many want the same slot. */
const anId = fc.integer({ min: 0, max: 300 }).map((number) => {
	const hex = (number % 7).toString(16).padStart(8, '0') + number.toString(16).padStart(24, '0');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
});

describe('ids in a table', () => {
	it('are those of a list in which the last takes the place of one that goes', () => {
		const step = fc.record({ id: anId, drop: fc.boolean() });
		fc.assert(
			fc.property(fc.array(step, { maxLength: 500 }), (steps) => {
				const table = emptyIds();
				const list: string[] = [];
				for (const { id, drop } of steps) {
					const row = list.indexOf(id);
					expect(rowOfId(table, id)).toBe(row);
					if (!drop) {
						expect(addId(table, id)).toBe(row < 0 ? list.length : row);
						if (row < 0) list.push(id);
					} else if (row >= 0) {
						removeIdAt(table, row);
						const last = list.pop();
						if (last !== undefined && row < list.length) list[row] = last;
					}
				}
				const again = idsOf(table.words.slice(0, table.count * 4));
				for (const ids of [table, again]) {
					expect(ids.count).toBe(list.length);
					list.forEach((id, row) => {
						expect(idAt(ids, row)).toBe(id);
						expect(rowOfId(ids, id)).toBe(row);
					});
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('hold 20,000 random ids and none that was never added', () => {
		const table = emptyIds();
		const ids = Array.from({ length: 20_000 }, () => crypto.randomUUID());
		for (const id of ids) addId(table, id);
		expect(ids.every((id, row) => rowOfId(table, id) === row)).toBe(true);
		expect(rowOfId(table, crypto.randomUUID())).toBe(-1);
	});
});
