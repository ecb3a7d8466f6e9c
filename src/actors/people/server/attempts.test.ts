// So often and not oftener, each for itself, and forgiven after a while.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attempts } from './attempts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('attempts', () => {
	it('are over after the last one, for one key only', () => {
		const tries = attempts({ most: 3, within: 1000 });
		for (let count = 0; count < 3; count++) {
			expect(tries.areOver('a')).toBe(false);
			tries.note('a');
		}
		expect(tries.areOver('a')).toBe(true);
		expect(tries.areOver('b')).toBe(false);
		tries.forget('a');
		expect(tries.areOver('a')).toBe(false);
	});

	it('come back one by one as time passes', () => {
		const tries = attempts({ most: 2, within: 1000 });
		tries.note('a');
		vi.advanceTimersByTime(600);
		tries.note('a');
		expect(tries.areOver('a')).toBe(true);
		vi.advanceTimersByTime(500);
		expect(tries.areOver('a')).toBe(false);
	});

	it('remember a limited number of keys, the latest ones', () => {
		const tries = attempts({ most: 1, within: 100_000 });
		for (let key = 0; key < 10_001; key++) tries.note(String(key));
		expect(tries.areOver('0')).toBe(false);
		expect(tries.areOver('10000')).toBe(true);
	});
});
