// Who sees which matches: lists for the own side, what waits for an answer, and the export of what was answered.
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aMember, aPerson, storedOrganisation } from '#actors/organisations/testing';
import { inTransaction } from '#platform/server/db';
import { announce, deliverEvents } from '#platform/server/events';
import { useTestDatabase } from '#tests/database';
import { runSql } from '#tests/sql';
import { CARE, storedPair, storedSolution } from '../testing/index.ts';
import {
	acceptMatch,
	countMatchesToAnswer,
	declineMatch,
	exportMatches,
	forgetIndex,
	matchesOfNeed,
	matchesOfSolution,
	matchesToAnswer,
	proposeMatches,
	reactions
} from './index.ts';

useTestDatabase();
const visitor = { kind: 'visitor' } as const;
const operator = { kind: 'operator' } as const;
const yes = { reason: 'want-to-talk', text: '' } as const;
const no = { reason: 'have-one', text: 'secret' } as const;

beforeAll(() => reactions());
beforeEach(async () => {
	await runSql`truncate matches, match_entries, needs, solutions, organisations, outbox cascade`;
	forgetIndex();
});
afterEach(() => forgetIndex());

describe('what waits for an answer', () => {
	it('is what my side has not answered, the interest of others first, and only for those who may answer', async () => {
		const pair = await storedPair();
		const second = await storedSolution({ id: 'second', text: CARE, organisation: 'Second' });
		await deliverEvents();
		forgetIndex();
		await inTransaction((tx) => proposeMatches(tx, 'need', pair.needId));
		await acceptMatch(
			aMember(second.organisationId, 'editor'),
			{ needId: pair.needId, solutionId: second.id },
			yes
		);
		const lines = await matchesToAnswer(pair.asker, 'en');
		expect(lines.map(({ interest, otherOrganisation }) => [interest, otherOrganisation])).toEqual([
			[true, 'Second'],
			[false, (await matchesOfNeed(pair.asker, pair.needId, 'en')).at(-1)?.solution.organisation?.name]
		]);
		expect(lines[0]?.waitingSince).toBeInstanceOf(Date);
		expect(await countMatchesToAnswer(pair.asker)).toBe(2);
		expect(await countMatchesToAnswer(pair.offerer)).toBe(1);
		for (const actor of [
			visitor,
			operator,
			aPerson(),
			aPerson({ administrator: true }),
			aMember(pair.asker.organisationId, 'viewer'),
			aMember(await storedOrganisation(), 'owner'),
			aMember(second.organisationId, 'owner')
		]) {
			expect(await matchesToAnswer(actor, 'en')).toEqual([]);
			expect(await countMatchesToAnswer(actor)).toBe(0);
		}
		await acceptMatch(pair.asker, { needId: pair.needId, solutionId: second.id }, yes);
		expect(await countMatchesToAnswer(pair.asker)).toBe(1);
		await runSql`update needs set state = 'closed_stopped' where id = ${pair.needId}`;
		await inTransaction((tx) => announce(tx, { name: 'need.closed', subjectId: pair.needId }));
		await deliverEvents();
		expect(await countMatchesToAnswer(pair.asker)).toBe(0);
		expect(await countMatchesToAnswer(pair.offerer)).toBe(0);
	});
});

describe('the list of matches', () => {
	it('is for members of the organisation only', async () => {
		const pair = await storedPair();
		const third = aMember(await storedOrganisation(), 'owner');
		for (const actor of [visitor, operator, aPerson({ administrator: true }), third, pair.offerer])
			await expect(matchesOfNeed(actor, pair.needId, 'en')).rejects.toMatchObject({ name: 'NotFound' });
		for (const actor of [visitor, operator, aPerson({ administrator: true }), third, pair.asker])
			await expect(matchesOfSolution(actor, pair.solutionId, 'en')).rejects.toMatchObject({
				name: 'NotFound'
			});
		expect(await matchesOfNeed(aMember(pair.asker.organisationId, 'viewer'), pair.needId, 'en')).toEqual([]);
	});

	it('keeps what was answered in sight after the need has closed', async () => {
		const pair = await storedPair();
		await acceptMatch(pair.asker, pair, yes);
		await runSql`update needs set state = 'closed_reused' where id = ${pair.needId}`;
		const [shown] = await matchesOfNeed(pair.asker, pair.needId, 'en');
		expect(shown).toMatchObject({ state: 'interest_from_need', closed: 'match.need-closed' });
	});
});

describe('the export', () => {
	it('holds what was answered, without texts and people, for the operator only', async () => {
		const pair = await storedPair();
		await storedPair();
		await declineMatch(pair.asker, pair, no);
		const lines = await Array.fromAsync(exportMatches(operator));
		expect(lines).toEqual([
			{
				need: { id: pair.needId, source: 'Test', sourceId: expect.stringMatching(/^pair-need/) as string },
				solution: { id: pair.solutionId, source: 'Test', sourceId: expect.any(String) as string },
				score: expect.any(Number) as number,
				state: 'declined',
				needSaid: { answer: 'declined', reason: 'have-one' },
				solutionSaid: null
			}
		]);
		expect(JSON.stringify(lines)).not.toMatch(/secret/);
		expect(JSON.stringify(lines)).not.toContain(pair.asker.personId);
		for (const actor of [visitor, pair.asker, aPerson({ administrator: true })])
			await expect(Array.fromAsync(exportMatches(actor))).rejects.toMatchObject({ name: 'Refusal' });
	});
});
