// An address says exactly what is asked of a list, and what it says wrongly is named by field.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listQuery, sortOf, withFilters, type ListAsked, type ListOffer } from './list-asked.ts';
import { decodeListCursor, encodeListCursor } from './list-cursor.ts';
import { LONGEST_SEARCH, readListAsked } from './read-list-asked.ts';

const offer: ListOffer = {
	kind: 'solution',
	filters: [
		'country',
		'region',
		'theme',
		'technology',
		'maturity',
		'language',
		'state',
		'expiring',
		'organisation'
	],
	states: ['listed', 'retired'],
	maturities: ['tried', 'in-use'],
	sorts: ['newest', 'oldest', 'title', 'nearest', 'best']
};
const read = (query: string, options = {}) => readListAsked(new URLSearchParams(query), offer, options);

const trimmed = (longest: number) =>
	fc
		.string({ unit: 'grapheme', maxLength: longest / 4 })
		.map((text) => text.toWellFormed().replaceAll('\u0000', '').trim())
		.filter((text) => text !== '' && text.length <= longest);
const asked: fc.Arbitrary<ListAsked> = fc
	.record(
		{
			text: trimmed(LONGEST_SEARCH),
			sort: fc.constantFrom(...offer.sorts),
			filters: fc.record(
				{
					country: fc.constantFrom('FI', 'SE', 'LT', 'GB'),
					region: fc.constantFrom('FI', 'FI1', 'FI1D', 'FI1D8'),
					theme: trimmed(200),
					technology: trimmed(200),
					maturity: fc.constantFrom(...offer.maturities),
					language: fc.constantFrom('fi', 'et', 'ga'),
					state: fc.constantFrom(...offer.states),
					expiring: fc.constantFrom('soon', 'over'),
					organisation: fc.uuid()
				},
				{ requiredKeys: [] }
			)
		},
		{ requiredKeys: ['filters'] }
	)
	.map((parts) => ({ ...parts, limit: 20 }))
	// The usual order is not written, and without words nothing fits best.
	.map(({ sort, ...rest }) =>
		sortOf({ ...rest }) === sort || sort === undefined || sort === 'best' ? rest : { ...rest, sort }
	);
const keys = fc
	.array(
		fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.integer(),
			fc.double({ noNaN: true, noDefaultInfinity: true })
		),
		{
			maxLength: 3
		}
	)
	.map((list) =>
		list.map((key) => (typeof key === 'string' ? key.toWellFormed() : Object.is(key, -0) ? 0 : key))
	);

describe('the address of a list', () => {
	it('says what is asked, and reading it gives the same again', () => {
		fc.assert(
			fc.property(asked, (wanted) => {
				expect(read(listQuery(wanted))).toEqual({ asked: wanted, faults: [] });
			})
		);
	});

	it('goes on with its cursor, which no other list, order, words or filters take', () => {
		fc.assert(
			fc.property(asked, asked, keys, (one, other, last) => {
				const cursor = encodeListCursor(offer.kind, one, last);
				const whole = { ...one, cursor };
				expect(read(listQuery(whole))).toEqual({ asked: whole, faults: [] });
				expect(decodeListCursor(offer.kind, whole)).toEqual(last);
				expect(decodeListCursor('need', whole)).toBeNull();
				const elsewhere = decodeListCursor(offer.kind, { ...other, cursor });
				const same = listQuery(one) === listQuery(other);
				expect(elsewhere).toEqual(same ? last : null);
			})
		);
	});

	it('begins again when a filter changes, and loses one that is let go', () => {
		const wanted = read('q=ferry&country=FI&theme=islands').asked;
		expect(listQuery(withFilters({ ...wanted, cursor: 'x' }, { country: undefined, state: 'listed' }))).toBe(
			'q=ferry&theme=islands&state=listed'
		);
	});

	it('passes over empty values and names it does not know, page numbers among them', () => {
		expect(read('q=&country=&colour=red&page=1000000000&after=')).toEqual({
			asked: { filters: {}, limit: 20 },
			faults: []
		});
	});
});

describe('a wrong address', () => {
	it.each([
		['country=finland', 'country', 'unknown'],
		['country=XX', 'country', 'unknown'],
		['country=fi', 'country', 'unknown'],
		['region=%25', 'region', 'unknown'],
		['region=FI1D8X', 'region', 'unknown'],
		['state=draft', 'state', 'unknown'],
		['maturity=9', 'maturity', 'unknown'],
		['expiring=yesterday', 'expiring', 'unknown'],
		['language=suomi', 'language', 'unknown'],
		['organisation=1', 'organisation', 'unknown'],
		['has=needs', 'has', 'unknown'],
		['sort=price', 'sort', 'unknown'],
		[`theme=${'x'.repeat(201)}`, 'theme', 'unknown'],
		[`q=${'x'.repeat(501)}`, 'q', 'too-long'],
		['after=%00', 'after', 'cursor'],
		['after=MTI', 'after', 'cursor']
	])('%s: %s is %s, and the rest still counts', (query, field, code) => {
		const { asked: rest, faults } = read(`${query}&technology=drones`);
		if (query === 'after=%00') expect(faults).toEqual([]);
		else expect(faults).toEqual([expect.objectContaining({ field, code })]);
		expect(rest).toEqual({ filters: { technology: 'drones' }, limit: 20 });
	});

	it('names limits and empty cursors only where there are such', () => {
		const paging = (query: string) => read(query, { cursorName: 'cursor' }).faults.map(({ field }) => field);
		for (const wrong of ['0', '101', 'a', '-1', '', '1.5'])
			expect(paging(`limit=${wrong}`)).toEqual(['limit']);
		expect(paging('cursor=')).toEqual(['cursor']);
		expect(paging('limit=7')).toEqual([]);
		expect(read('limit=7').asked.limit).toBe(20);
	});

	it('never throws, whatever is written', () => {
		fc.assert(
			fc.property(fc.webQueryParameters(), fc.string({ unit: 'binary' }), (query, text) => {
				const params = new URLSearchParams(query);
				params.set('q', text);
				params.set('after', text);
				expect(readListAsked(params, offer).asked.limit).toBe(20);
			})
		);
	});
});
