// The quick cosine is the slow one, and vectors across a direction have nothing of it left.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { across, cosineAcross, dot, toBytes, unit } from './vectors.ts';

const component = fc.double({ min: -1, max: 1, noNaN: true });
const vector = fc.array(component, { minLength: 8, maxLength: 8 }).map((list) => Float32Array.from(list));
const direction = vector.filter((given) => dot(given, given) > 0.1).map(unit);

it('makes vectors of length 1', () => {
	fc.assert(
		fc.property(direction, (given) => {
			expect(dot(given, given)).toBeCloseTo(1, 4);
		})
	);
	expect(unit(new Float32Array(3))).toEqual(new Float32Array(3));
});

it('leaves nothing along the direction', () => {
	fc.assert(
		fc.property(direction, direction, (given, along) => {
			const rest = across(given, along);
			fc.pre(Math.abs(dot(given, along)) < 0.999);
			expect(dot(rest, along)).toBeCloseTo(0, 3);
		})
	);
});

it('gives the same cosine with and without making the vector', () => {
	fc.assert(
		fc.property(direction, direction, direction, (asked, other, along) => {
			fc.pre(Math.abs(dot(asked, along)) < 0.99 && Math.abs(dot(other, along)) < 0.99);
			const question = across(asked, along);
			expect(cosineAcross(question, other, along)).toBeCloseTo(dot(question, across(other, along)), 3);
		})
	);
	expect(cosineAcross(Float32Array.of(1, 0), Float32Array.of(0, 1), Float32Array.of(0, 1))).toBe(0);
});

it('keeps a vector in bytes to within half a step', () => {
	fc.assert(
		fc.property(direction, (given) => {
			toBytes(given).forEach((byte, at) => {
				expect(Math.abs(byte / 127 - (given[at] ?? 0))).toBeLessThanOrEqual(0.5 / 127 + 1e-6);
			});
		})
	);
});
