// Tables as spreadsheets write them: three dividers, quotes, doubled quotes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, dividerOf } from './table-cells.ts';

describe('the cells of a line', () => {
	it('are divided by what divides the first line most', () => {
		expect(dividerOf('name\tcountry\tlon\tlat')).toBe('\t');
		expect(dividerOf('name;country;lon;lat')).toBe(';');
		expect(dividerOf('name,country,lon,lat')).toBe(',');
	});

	it.each([
		['a,b,,d', ['a', 'b', '', 'd']],
		['"a, b",c', ['a, b', 'c']],
		['"say ""no""",c', ['say "no"', 'c']],
		['a,', ['a', '']],
		['', ['']]
	])('of %j are %j', (line, cells) => expect(cellsOf(line, ',')).toEqual(cells));

	it.each(['"open,b', '"a"b,c'])('are none where a quote is wrong: %j', (line) =>
		expect(cellsOf(line, ',')).toBeNull()
	);

	it('are what was written, whatever it was', () =>
		fc.assert(
			fc.property(fc.array(fc.string(), { minLength: 1 }), (cells) => {
				const line = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
				expect(cellsOf(line, ';')).toEqual(cells);
			})
		));
});
