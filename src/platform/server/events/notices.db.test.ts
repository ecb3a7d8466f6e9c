// A notice reaches whoever listens once the change is kept, and not before.
import { expect, it } from 'vitest';
import { inTransaction } from '#platform/server/db';
import { runSql } from '#tests/sql';
import { useTestDatabase } from '#tests/database';
import { announce, hearNotices, isHearingNotices, notify, onChange, onNotice } from './index.ts';

useTestDatabase();
const heard: string[] = [];
const until = async (count: number) => {
	for (let turn = 0; turn < 100 && heard.length < count; turn++)
		await new Promise((resolve) => setTimeout(resolve, 20));
};
const pause = () => new Promise((resolve) => setTimeout(resolve, 150));

it('is heard after the commit, once for each channel, and never for what was taken back', async () => {
	onChange(() => heard.push('catalogue'));
	onNotice('terms', () => heard.push('terms'));
	expect(isHearingNotices()).toBe(false);
	await hearNotices();
	expect(isHearingNotices()).toBe(true);
	// A new connection may have missed some, so everybody looks once.
	expect(heard.splice(0)).toEqual(['catalogue', 'terms']);

	await inTransaction(async (tx) => {
		await announce(tx, { name: 'a', subjectId: '1' });
		await announce(tx, { name: 'b', subjectId: '2' });
		await pause();
		expect(heard).toEqual([]);
	});
	// At once in this process, and once more when the database says so to all.
	expect(heard).toContain('catalogue');
	await pause();
	expect(new Set(heard.splice(0))).toEqual(new Set(['catalogue']));

	await inTransaction(async (tx) => {
		await notify(tx, 'terms');
		throw new Error('taken back');
	}).catch(() => undefined);
	await pause();
	expect(heard).toEqual([]);
});

it('says so again after the connection was lost', async () => {
	heard.length = 0;
	await runSql`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()`;
	await until(2);
	expect(heard.toSorted()).toEqual(['catalogue', 'terms']);
});
