// Drawing takes a whole core, so only a few draw at once and few wait.
import { describe, expect, it } from 'vitest';
import { Busy, turns } from './turns.ts';

function aWork() {
	const { promise, resolve, reject } = Promise.withResolvers<string>();
	return { work: () => promise, resolve, reject };
}

describe('turns', () => {
	it('let so many work at once, the others one after another, and refuse who comes too late', async () => {
		const take = turns({ atOnce: 2, waiting: 1 });
		const works = [aWork(), aWork(), aWork()];
		let running = 0;
		const begun = works.map(({ work }) => take(() => (running++, work())));
		await Promise.resolve();
		expect(running).toBe(2);
		await expect(take(() => Promise.resolve('late'))).rejects.toThrow(Busy);
		works[0]?.resolve('first');
		expect(await begun[0]).toBe('first');
		await Promise.resolve();
		expect(running).toBe(3);
		works[1]?.reject(new Error('broken'));
		works[2]?.resolve('third');
		await expect(begun[1]).rejects.toThrow('broken');
		expect(await begun[2]).toBe('third');
		expect(await take(() => Promise.resolve('after'))).toBe('after');
	});
});
