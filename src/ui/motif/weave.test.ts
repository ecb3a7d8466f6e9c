import { describe, expect, it } from 'vitest';
import { sag } from './sag.ts';
import { weave } from './weave.ts';

describe('the band of a record', () => {
	it('is the same for the same id and differs between ids', () => {
		expect(weave('a-need')).toEqual(weave('a-need'));
		expect(weave('a-need').ground).not.toBe(weave('another-need').ground);
	});

	it('always has stitches and a width that repeats without a seam', () => {
		for (let number = 0; number < 200; number++) {
			const woven = weave(`record-${number}`);
			expect(woven.width % 20).toBe(0);
			expect(woven.ground.length + woven.accent.length).toBeGreaterThan(0);
		}
	});
});

describe('a thread', () => {
	it('hangs by 16 % of its length', () => {
		expect(sag([0, 0], [100, 0])).toBe('M0 0Q50 16 100 0');
	});

	it('passes through all its knots', () => {
		expect(sag([0, 0], [100, 0], [100, 100])).toBe('M0 0Q50 16 100 0Q100 66 100 100');
	});
});
