// What happened is heard exactly once and in order, or not at all when the change was taken back.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/server/db';
import { countOf, runSql } from '#tests/sql';
import { useTestDatabase } from '#tests/database';
import { announce, deliverEvents, forgetReactions, on, type DomainEvent } from './index.ts';

useTestDatabase();
let heard: string[] = [];
const hear = (_tx: unknown, events: readonly DomainEvent[]) => {
	heard.push(...events.map((event) => `${event.name} ${event.subjectId}`));
	return Promise.resolve();
};
const happened = (name: string, ...subjects: readonly (string | number)[]) =>
	inTransaction((tx) => announce(tx, ...subjects.map((subject) => ({ name, subjectId: String(subject) }))));

beforeEach(async () => {
	heard = [];
	await runSql`truncate outbox restart identity`;
});
afterEach(forgetReactions);

describe('an event', () => {
	it('is heard once by everybody who listens to its name', async () => {
		on('a', hear);
		on('a', hear);
		await happened('a', 1);
		await happened('b', 2);
		expect(await deliverEvents()).toBe(2);
		expect(heard).toEqual(['a 1', 'a 1']);
		expect(await deliverEvents()).toBe(0);
		expect(heard).toHaveLength(2);
	});

	it('is gone with the transaction in which it happened', async () => {
		on('a', hear);
		const taken = inTransaction(async (tx) => {
			await announce(tx, { name: 'a', subjectId: '1' });
			throw new Error('taken back');
		});
		await expect(taken).rejects.toThrow('taken back');
		expect(await deliverEvents()).toBe(0);
		expect(await countOf('outbox')).toBe(0);
	});

	it('waits when a reaction fails, and what the reaction wrote is taken back', async () => {
		let broken = true;
		on('a', async (tx) => {
			await announce(tx, { name: 'written by the reaction', subjectId: 'x' });
			if (broken) throw new Error('not now');
		});
		on('a', hear);
		await happened('a', 1, 2);
		await expect(deliverEvents()).rejects.toThrow('not now');
		expect(heard).toEqual([]);
		expect(await countOf('outbox')).toBe(2);
		broken = false;
		expect(await deliverEvents()).toBe(2);
		expect(heard).toEqual(['a 1', 'a 2']);
	});

	it('keeps its place: runs of one name are handed on together, never one name past another', async () => {
		const runs: string[] = [];
		for (const name of ['a', 'b']) {
			on(name, (_tx, events) => {
				runs.push(`${name} × ${events.length}`);
				return Promise.resolve();
			});
		}
		await happened('a', 1, 2);
		await happened('b', 3);
		await happened('a', 4);
		await deliverEvents();
		expect(runs).toEqual(['a × 2', 'b × 1', 'a × 1']);
	});

	it('is heard once and in order also when two deliver at the same time, over many batches', async () => {
		on('a', async (tx, events) => {
			await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
			await hear(tx, events);
		});
		const numbers = Array.from({ length: 2300 }, (_, at) => at);
		await happened('a', ...numbers);
		const [one, other] = await Promise.all([deliverEvents(), deliverEvents()]);
		expect(one + other).toBe(2300);
		expect(heard).toEqual(numbers.map((number) => `a ${number}`));
	});

	it('stays in the outbox as a trace, with the moment it was delivered', async () => {
		await happened('a', 1);
		await deliverEvents();
		const rows = await runSql`select name, subject_id, delivered_at is not null as delivered from outbox`;
		expect(rows).toEqual([{ name: 'a', subject_id: '1', delivered: true }]);
	});
});
