// Fusing, filtering, counting and ordering of what a search found.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byScore, fuseRanks } from './fuse-ranks.ts';
import { compareKeys, facetsOf, keysOf, nearestKey, passes, type ScoredHit } from './list-hits.ts';
import { listSorts } from './list-asked.ts';

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'), {
	maxLength: 10
});
const rankings = fc.array(fc.record({ weight: fc.constantFrom(0.5, 0.8, 1), ids }), { maxLength: 3 });

const hit = fc.record({
	id: fc.uuid(),
	position: fc.nat(50),
	titleKey: fc.constantFrom('a', 'b', 'c'),
	country: fc.option(fc.constantFrom('FI', 'SE')),
	region: fc.option(fc.constantFrom('FI1D8', 'FI1D9', 'SE331')),
	language: fc.constantFrom('fi', 'sv'),
	state: fc.constantFrom('open', 'matched'),
	maturity: fc.constant(null),
	expiring: fc.constant(null),
	nearest: fc.option(fc.constantFrom('2026-01', '2027-05', '2028-01')),
	themes: fc.uniqueArray(fc.constantFrom('x', 'y'), { maxLength: 2 }),
	technologies: fc.constant([]),
	organisation: fc.constant(null),
	has: fc.constant([]),
	score: fc.constantFrom(0.1, 0.2)
}) as fc.Arbitrary<ScoredHit>;
const hits = fc.uniqueArray(hit, { selector: ({ position }) => position, maxLength: 20 });
const filters = fc.record(
	{
		country: fc.constantFrom('FI', 'SE'),
		region: fc.constantFrom('FI1', 'FI1D8'),
		theme: fc.constantFrom('x', 'y')
	},
	{ requiredKeys: [] }
);

describe('several rankings fused', () => {
	it('hold every id once, best first, and always in the same order', () => {
		fc.assert(
			fc.property(rankings, (lists) => {
				const fused = fuseRanks(lists);
				expect(new Set(fused.map(({ id }) => id))).toEqual(new Set(lists.flatMap((list) => list.ids)));
				expect(fused.toSorted(byScore)).toEqual(fused);
				expect(
					fuseRanks(lists.toReversed())
						.map(({ id }) => id)
						.toSorted()
				).toEqual(fused.map(({ id }) => id).toSorted());
			})
		);
	});

	it('never put behind what every ranking puts before', () => {
		fc.assert(
			fc.property(ids, fc.nat(9), fc.nat(9), (list, first, second) => {
				const [a, b] = [list[Math.min(first, second)], list[Math.max(first, second)]];
				fc.pre(a !== undefined && b !== undefined && a !== b);
				const places = fuseRanks([
					{ weight: 1, ids: list },
					{ weight: 0.5, ids: list.filter((id) => id !== 'c' || id === a) }
				]).map(({ id }) => id);
				expect(places.indexOf(a)).toBeLessThan(places.indexOf(b));
			})
		);
	});

	it('keep the order of one ranking, and second place twice beats first place once', () => {
		expect(fuseRanks([{ weight: 1, ids: ['c', 'a', 'b'] }]).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
		const [best] = fuseRanks([
			{ weight: 1, ids: ['a', 'x'] },
			{ weight: 1, ids: ['b', 'x'] }
		]);
		expect(best?.id).toBe('x');
	});
});

describe('what was found', () => {
	it('is counted by each filter under the others: the number is what the link shows', () => {
		fc.assert(
			fc.property(hits, filters, (found, wanted) => {
				for (const { name, values } of facetsOf(found, wanted, ['country', 'region', 'theme', 'state'])) {
					for (const { value, count } of values) {
						const shown = found.filter((one) => passes(one, { ...wanted, [name]: value }));
						expect(shown).toHaveLength(count);
					}
				}
			})
		);
	});

	it('stands in one order, whole and without equals, whatever it is ordered by', () => {
		fc.assert(
			fc.property(hits, fc.constantFrom(...listSorts), (found, sort) => {
				const keys = found.map((one) => keysOf(one, sort, '2027-01-15'));
				for (const [at, a] of keys.entries()) {
					for (const b of keys.slice(at + 1)) {
						expect(compareKeys(a, b, sort)).toBe(-compareKeys(b, a, sort));
						expect(compareKeys(a, b, sort)).not.toBe(0);
					}
				}
			})
		);
	});

	it('comes nearest first, then what has no date, last what is over', () => {
		const dates = ['2026-12', null, '2027-02', '2027-01'];
		const sorted = dates.toSorted((a, b) =>
			nearestKey(a, '2027-01-15') < nearestKey(b, '2027-01-15') ? -1 : 1
		);
		expect(sorted).toEqual(['2027-01', '2027-02', null, '2026-12']);
	});
});
