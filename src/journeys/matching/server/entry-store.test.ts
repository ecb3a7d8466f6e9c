import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, dropEntry, emptyStore, putEntry, vectorAt } from './entry-store.ts';

const CONCEPTS = ['care', 'roads', 'schools'];

function entry(name: number, fill: number) {
	return {
		kind: 'need' as const,
		recordId: `r${name}`,
		vector: Buffer.from(new Int8Array(DIMENSIONS).fill(fill)),
		concepts: CONCEPTS.slice(0, fill % 4),
		cpv: [],
		language: 'en',
		country: null,
		place: null,
		model: '',
		organisationId: null,
		expires: null,
		removed: false,
		lookedAt: null,
		version: 0
	};
}

describe('entries in memory', () => {
	it('are those that were put and not dropped, whatever the order', () => {
		const step = fc.record({
			name: fc.integer({ min: 0, max: 6 }),
			fill: fc.integer({ min: 0, max: 100 }),
			drop: fc.boolean()
		});
		fc.assert(
			fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
				const store = emptyStore();
				const expected = new Map<string, number>();
				for (const { name, fill, drop } of steps) {
					if (drop) dropEntry(store, `r${name}`);
					else putEntry(store, entry(name, fill));
					if (drop) expected.delete(`r${name}`);
					else expected.set(`r${name}`, fill);
				}
				expect(store.facts).toHaveLength(expected.size);
				expect(store.sum[0]).toBe([...expected.values()].reduce((sum, fill) => sum + fill, 0));
				for (const [id, fill] of expected) {
					const row = store.rowOf.get(id) ?? -1;
					expect(store.facts[row]?.recordId).toBe(id);
					expect(vectorAt(store, row)[DIMENSIONS - 1]).toBe(fill);
				}
				for (const concept of CONCEPTS) {
					const having = store.facts.flatMap((facts, row) => (facts.concepts.includes(concept) ? [row] : []));
					expect((store.rowsByConcept.get(concept) ?? []).toSorted((a, b) => a - b)).toEqual(having);
				}
			})
		);
	});
});
