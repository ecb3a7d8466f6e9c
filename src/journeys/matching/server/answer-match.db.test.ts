// Two organisations answer a match: who may, what it leads to, and that no answer is lost.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#actors/organisations';
import { aMember, aPerson, storedOrganisation } from '#actors/organisations/testing';
import { showNeed } from '#catalogue/needs/server';
import { inTransaction } from '#platform/server/db';
import { useTestDatabase } from '#tests/database';
import { runSql } from '#tests/sql';
import { stateOf } from '../match.ts';
import { storedPair } from '../testing/index.ts';
import { acceptMatch, declineMatch, showMatch, takeBackAnswer } from './index.ts';
import { addMatch } from './queries/matches.ts';

useTestDatabase();
const visitor = { kind: 'visitor' } as const;
const yes = { reason: 'same-service', text: 'Call us' } as const;
const no = { reason: 'too-large', text: '' } as const;

type Stored = Awaited<ReturnType<typeof storedPair>>;
const eventsOf = async (id: string) =>
	(await runSql`select name from outbox where subject_id = ${id} order by id`).map(({ name }) => name);
const rowsOf = ({ needId }: Stored) => runSql`select * from matches where need_id = ${needId}`;

describe('an answer', () => {
	it('of both makes a connection, marks the need and tells others once', async () => {
		const pair = await storedPair();
		const first = await acceptMatch(pair.offerer, pair, yes);
		expect(stateOf(first)).toBe('interest_from_solution');
		expect((await showNeed(visitor, pair.needId)).state).toBe('open');
		const both = await acceptMatch(pair.asker, pair, yes);
		expect(both.id).toBe(first.id);
		expect(stateOf(both)).toBe('accepted');
		expect((await showNeed(visitor, pair.needId)).state).toBe('matched');
		expect(await eventsOf(both.id)).toEqual(['match.interest-shown', 'match.accepted']);
		expect(await rowsOf(pair)).toHaveLength(1);
	});

	it('is one when the same form is sent twice, even at once', async () => {
		const pair = await storedPair();
		await inTransaction((tx) => addMatch(tx, { ...pair, score: 0.5 }));
		const sent = await Promise.all([1, 2, 3].map(() => acceptMatch(pair.asker, pair, yes)));
		expect(new Set(sent.map(({ revision }) => revision))).toEqual(new Set([2]));
		expect(await eventsOf(sent[0]?.id ?? '')).toEqual(['match.interest-shown']);
	});

	it.each(['proposed before', 'unheard of'])(
		'of one side does not lose that of the other at once: %s',
		async (row) => {
			for (let round = 0; round < 5; round++) {
				const pair = await storedPair();
				if (row === 'proposed before') await inTransaction((tx) => addMatch(tx, { ...pair, score: 0.5 }));
				await Promise.all([acceptMatch(pair.asker, pair, yes), acceptMatch(pair.offerer, pair, yes)]);
				const [stored] = await rowsOf(pair);
				expect(stored).toMatchObject({ need_answer: 'accepted', solution_answer: 'accepted', revision: 3 });
				expect(await eventsOf(String(stored?.['id']))).toEqual(['match.interest-shown', 'match.accepted']);
			}
		}
	);

	it('of a colleague stands: another one is refused', async () => {
		const pair = await storedPair();
		await inTransaction((tx) => addMatch(tx, { ...pair, score: 0.5 }));
		const colleague = aMember(pair.asker.organisationId, 'owner');
		const outcomes = await Promise.allSettled([
			acceptMatch(pair.asker, pair, yes),
			declineMatch(colleague, pair, no)
		]);
		const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
		expect(refused.map(({ reason }) => (reason as { code: string }).code)).toEqual([
			'match.already-answered'
		]);
	});

	it('that says no can be taken back and given anew; a connection cannot', async () => {
		const pair = await storedPair();
		const declined = await declineMatch(pair.asker, pair, no);
		await expect(acceptMatch(pair.offerer, pair, yes)).rejects.toMatchObject({
			code: 'match.other-declined'
		});
		await expect(takeBackAnswer(pair.offerer, pair)).rejects.toMatchObject({
			code: 'match.nothing-to-take-back'
		});
		await takeBackAnswer(pair.asker, pair);
		await acceptMatch(pair.offerer, pair, yes);
		await acceptMatch(pair.asker, pair, yes);
		await expect(takeBackAnswer(pair.asker, pair)).rejects.toMatchObject({ code: 'match.already-accepted' });
		expect(await eventsOf(declined.id)).toEqual([
			'match.declined',
			'match.answer-taken-back',
			'match.interest-shown',
			'match.accepted'
		]);
	});

	it('is refused where the pair can no longer come about, each time with its own sentence', async () => {
		const pair = await storedPair();
		const both = [() => acceptMatch(pair.asker, pair, yes), () => declineMatch(pair.offerer, pair, no)];
		await runSql`update solutions set expires = current_date - 2 where id = ${pair.solutionId}`;
		for (const answer of both) await expect(answer()).rejects.toMatchObject({ code: 'match.offer-expired' });
		await runSql`update solutions set state = 'retired' where id = ${pair.solutionId}`;
		for (const answer of both) await expect(answer()).rejects.toMatchObject({ code: 'match.offer-retired' });
		await runSql`update needs set state = 'closed_stopped' where id = ${pair.needId}`;
		for (const answer of both) await expect(answer()).rejects.toMatchObject({ code: 'match.need-closed' });
		await runSql`update needs set state = 'draft' where id = ${pair.needId}`;
		for (const answer of both) await expect(answer()).rejects.toMatchObject({ name: 'NotFound' });
		expect(await rowsOf(pair)).toEqual([]);
	});

	it('is refused where one organisation owns both', async () => {
		const pair = await storedPair();
		await runSql`update solutions set organisation_id = ${pair.asker.organisationId} where id = ${pair.solutionId}`;
		await expect(acceptMatch(pair.asker, pair, yes)).rejects.toMatchObject({ code: 'match.own' });
	});
});

describe('who may', () => {
	let pair: Stored;
	let actors: Record<string, Actor>;
	beforeAll(async () => {
		pair = await storedPair();
		const asking = pair.asker.organisationId;
		actors = {
			visitor,
			operator: { kind: 'operator' },
			'person without an organisation': aPerson(),
			administrator: aPerson({ administrator: true }),
			viewer: aMember(asking, 'viewer'),
			'owner of a third organisation': aMember(await storedOrganisation(), 'owner'),
			editor: aMember(asking, 'editor'),
			owner: aMember(asking, 'owner'),
			'editor of the other side': pair.offerer
		};
	});

	it.each([
		['visitor', 'actor.signed-out'],
		['operator', 'actor.signed-out'],
		['person without an organisation', 'actor.no-organisation'],
		['administrator', 'actor.no-organisation'],
		['viewer', 'actor.role-too-low'],
		['owner of a third organisation', 'actor.other-organisation']
	])('%s may not answer', async (who, code) => {
		const actor = actors[who] ?? visitor;
		await expect(acceptMatch(actor, pair, yes)).rejects.toMatchObject({ code });
		await expect(declineMatch(actor, pair, no)).rejects.toMatchObject({ code });
		await expect(takeBackAnswer(actor, pair)).rejects.toMatchObject({ code });
		expect(await rowsOf(pair)).toEqual([]);
	});

	it.each(['editor', 'owner', 'editor of the other side'])('%s may answer', async (who) => {
		const actor = actors[who] ?? visitor;
		await acceptMatch(actor, pair, yes);
		const match = await takeBackAnswer(actor, pair);
		await declineMatch(actor, pair, no);
		await takeBackAnswer(actor, pair);
		expect((await showMatch(actor, match.id, 'en')).state).toBe('proposed');
	});

	it.each([
		'visitor',
		'operator',
		'person without an organisation',
		'administrator',
		'owner of a third organisation'
	])('for %s a match is not there', async (who) => {
		const actor = actors[who] ?? visitor;
		const { id } = await acceptMatch(pair.asker, pair, yes);
		await expect(showMatch(actor, id, 'en')).rejects.toMatchObject({ name: 'NotFound' });
		await takeBackAnswer(pair.asker, pair);
	});

	it('viewer reads without answering', async () => {
		const { id } = await acceptMatch(pair.offerer, pair, yes);
		const shown = await showMatch(actors['viewer'] ?? visitor, id, 'en');
		expect(shown).toMatchObject({ mayAnswer: false, side: 'need', state: 'interest_from_solution' });
		expect(shown.answers.solution).toMatchObject({ reason: 'same-service', text: 'Call us', person: null });
	});
});
