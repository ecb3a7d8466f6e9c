// Pins never hide each other, none is lost, and each stays near its spot.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePins, type Point } from './pins.ts';

const FRAME = [0, 0, 460, 610] as const;
const inset = [8, 10, 92, 114] as const;
const point = fc.oneof(
	fc.record({
		at: fc.tuple(fc.integer({ min: 0, max: 460 }), fc.integer({ min: 0, max: 610 })),
		frame: fc.constant(FRAME)
	}),
	fc.record({
		at: fc.tuple(fc.integer({ min: 8, max: 92 }), fc.integer({ min: 10, max: 114 })),
		frame: fc.constant(inset)
	})
);

describe('pins', () => {
	it('do not hide each other, and stand for every point once', () =>
		fc.assert(
			fc.property(fc.array(point, { maxLength: 40 }), (points: Point[]) => {
				const pins = placePins(points);
				for (const [index, pin] of pins.entries()) {
					for (const other of pins.slice(index + 1))
						expect(Math.hypot(pin.x - other.x, pin.y - other.y)).toBeGreaterThanOrEqual(46);
				}
				expect(pins.flatMap(({ members }) => members).toSorted((a, b) => a - b)).toEqual(
					points.map((_, at) => at)
				);
			})
		));

	it('stay near their spot, and in the part of the picture that it belongs to', () =>
		fc.assert(
			fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points: Point[]) => {
				for (const { x, y, members } of placePins(points)) {
					const first = points[members[0] ?? -1];
					if (!first || members.length > 1) continue;
					const [left, top, right, bottom] = first.frame;
					expect(x >= left + 20 && x <= right - 20 && y >= top + 20 && y <= bottom - 20).toBe(true);
					expect(Math.hypot(x - first.at[0], y - first.at[1])).toBeLessThan(50 + 2 * 20);
				}
			})
		));

	it('are one where the points are one', () => {
		const same = { at: [230, 250], frame: FRAME } as const;
		expect(placePins([same, { ...same, at: [20, 20] }, same])).toEqual([
			{ x: 230, y: 250, members: [0, 2] },
			{ x: 20, y: 20, members: [1] }
		]);
	});
});
