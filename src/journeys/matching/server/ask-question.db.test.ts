// A question is kept for thirty days under an address that nobody can guess, whatever it holds.
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/database';
import { runSql } from '#tests/sql';
import type { QuestionId } from '../index.ts';
import { askQuestion, findQuestion } from './index.ts';

useTestDatabase();
const visitor = { kind: 'visitor' } as const;
const TEXT = 'A ferry to an island without a bridge';

describe('a question', () => {
	it('is kept under its address for thirty days and not longer', async () => {
		const id = await askQuestion(visitor, TEXT);
		expect(await findQuestion(visitor, id)).toEqual({ id, text: TEXT });
		await runSql`update questions set asked_at = now() - interval '29 days 23 hours'`;
		expect((await findQuestion(visitor, id)).text).toBe(TEXT);
		await runSql`update questions set asked_at = now() - interval '30 days 1 minute'`;
		await expect(findQuestion(visitor, id)).rejects.toMatchObject({ name: 'NotFound' });
		await askQuestion(visitor, 'another');
		expect(await runSql`select text from questions`).toEqual([{ text: 'another' }]);
	});

	it('may hold anything a browser can send', async () => {
		const id = await askQuestion(visitor, 'a\u0000b \ud800 😀');
		expect((await findQuestion(visitor, id)).text).toBe('ab \ufffd 😀');
		const long = 'å'.repeat(100_000);
		expect((await findQuestion(visitor, await askQuestion(visitor, long))).text).toBe(long);
	});

	it('is not there under an address that nobody was given', async () => {
		const guess = findQuestion(visitor, '00000000-0000-4000-8000-000000000000' as QuestionId);
		await expect(guess).rejects.toMatchObject({ name: 'NotFound' });
	});
});
