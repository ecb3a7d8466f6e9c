// The heaviest are the same as after a full sort, up to what the bins blur.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heaviest } from './heaviest.ts';

const manyWeights = fc
	.array(fc.integer({ min: 0, max: 60 }), { maxLength: 400 })
	.map((list) => Float32Array.from(list));

it('picks as much weight as a full sort would', () => {
	fc.assert(
		fc.property(manyWeights, fc.integer({ min: 1, max: 50 }), (weights, count) => {
			const wanted = [...weights]
				.filter((weight) => weight > 0)
				.toSorted((a, b) => b - a)
				.slice(0, count);
			expect(heaviest(weights, count).map((place) => weights[place])).toEqual(wanted);
		})
	);
});

it('picks nothing where nothing weighs', () => {
	expect(heaviest(new Float32Array(5), 3)).toEqual([]);
	expect(heaviest(new Float32Array(0), 3)).toEqual([]);
	expect(heaviest(Float32Array.of(1, 2), 0)).toEqual([]);
});

it('takes the first of equals', () => {
	expect(heaviest(Float32Array.of(1, 1, 1, 1), 2)).toEqual([0, 1]);
});
