// Two small numbers in a byte, and back.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NIBBLE_LIMIT, packNibbles, unpackNibbles } from './nibbles.ts';

it('what was packed comes back', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: -NIBBLE_LIMIT, max: NIBBLE_LIMIT })), (numbers) => {
			const packed = packNibbles(Int8Array.from(numbers));
			expect(packed.length).toBe(Math.ceil(numbers.length / 2));
			expect([...unpackNibbles(packed, numbers.length)]).toEqual(numbers);
		})
	);
});

it('the even place lies in the low half', () => {
	expect([...packNibbles(Int8Array.from([-7, 7]))]).toEqual([0xf1]);
});
