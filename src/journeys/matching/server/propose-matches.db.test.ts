// Matches are proposed for records of organisations that people act for, and stop when a record is no longer open.
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aMember } from '#actors/organisations/testing';
import { inTransaction } from '#platform/server/db';
import { announce, deliverEvents } from '#platform/server/events';
import { useTestDatabase } from '#tests/database';
import { runSql } from '#tests/sql';
import { CARE, ROADS, storedNeed, storedPair, storedSolution } from '../testing/index.ts';
import {
	acceptMatch,
	answerText,
	declineMatch,
	forgetIndex,
	matchesOfNeed,
	matchesOfSolution,
	proposeMatches,
	reactions,
	refreshProposals
} from './index.ts';

useTestDatabase();
const visitor = { kind: 'visitor' } as const;
const yes = { reason: 'want-to-talk', text: '' } as const;
const no = { reason: 'have-one', text: 'secret' } as const;
const claim = (...ids: string[]) =>
	Promise.all(ids.map((id) => runSql`update organisations set claimed = true where id = ${id}`));
const propose = (kind: 'need' | 'solution', id: string) =>
	inTransaction((tx) => proposeMatches(tx, kind, id));
const tell = async (name: string, subjectId: string) => {
	await inTransaction((tx) => announce(tx, { name, subjectId }));
	await deliverEvents();
};
const deliver = async () => {
	await deliverEvents();
	forgetIndex();
};

beforeAll(() => reactions());
beforeEach(async () => {
	await runSql`truncate matches, match_entries, needs, solutions, organisations, outbox cascade`;
	forgetIndex();
});
afterEach(() => forgetIndex());

describe('proposals', () => {
	it('are made when a record of a claimed organisation is published, and seen from both sides', async () => {
		const pair = await storedPair();
		await storedSolution({ id: 'roads', text: ROADS, organisation: 'Road firm' });
		await claim(pair.asker.organisationId);
		await deliver();
		await tell('need.published', pair.needId);
		const ofNeed = await matchesOfNeed(pair.asker, pair.needId, 'fi');
		expect(ofNeed.map(({ solution }) => solution.id)).toEqual([pair.solutionId]);
		expect(ofNeed[0]).toMatchObject({ side: 'need', state: 'proposed', strength: 'good', closed: null });
		expect(ofNeed[0]?.reasons.length).toBeGreaterThan(0);
		expect(ofNeed[0]?.reasons[0]?.text).toMatch(/^Molemmissa/);
		const ofSolution = await matchesOfSolution(pair.offerer, pair.solutionId, 'en');
		expect(ofSolution.map(({ id, side }) => [id, side])).toEqual([[ofNeed[0]?.id, 'solution']]);
	});

	it('are not made for organisations that nobody acts for', async () => {
		await storedPair();
		await deliver();
		expect(await runSql`select * from matches`).toEqual([]);
		expect(await refreshProposals()).toBeNull();
	});

	it('find a new offer its need although no server has read its entry yet', async () => {
		const pair = await storedPair();
		await deliver();
		await answerText(visitor, { text: CARE, locale: 'en', filters: {}, limit: 1 });
		const late = await storedSolution({ id: 'late', text: CARE, organisation: 'Late firm' });
		await claim(late.organisationId);
		await deliverEvents();
		const shown = await matchesOfSolution(aMember(late.organisationId, 'viewer'), late.id, 'en');
		expect(shown.map(({ need }) => need.id)).toEqual([pair.needId]);
	});

	it('are the same when made again, and have one score for both sides', async () => {
		const pair = await storedPair();
		await deliver();
		expect(await propose('need', pair.needId)).toBe(1);
		const before = await runSql`select id, score, revision from matches`;
		expect(await propose('need', pair.needId)).toBe(0);
		expect(await propose('solution', pair.solutionId)).toBe(0);
		expect(await runSql`select id, score, revision from matches`).toEqual(before);
	});

	it('are ten at most, none that is only distant, and a declined pair takes no place among them', async () => {
		const need = await storedNeed({ id: 'need', text: CARE, organisation: 'Town' });
		const offers: Awaited<ReturnType<typeof storedSolution>>[] = [];
		for (let at = 0; at < 12; at++)
			offers.push(await storedSolution({ id: `s${at}`, text: CARE, organisation: `Firm ${at}` }));
		await storedSolution({ id: 'roads', text: ROADS, organisation: 'Road firm' });
		await deliver();
		// All are equally near, and those of the lowest ids would come first.
		const firstTwo = offers.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, 2);
		for (const { id, organisationId } of firstTwo)
			await declineMatch(aMember(organisationId, 'owner'), { needId: need.id, solutionId: id }, no);
		expect(await propose('need', need.id)).toBe(10);
		const [row] = await runSql`select min(score) as lowest, count(*)::int as count from matches`;
		expect(row?.['lowest']).toBeGreaterThanOrEqual(0.35);
		expect(row?.['count']).toBe(12);
	});

	it('leave out own records, declined pairs, and what is closed, draft, retired or expired', async () => {
		const need = await storedNeed({ id: 'need', text: CARE, organisation: 'Town' });
		await storedSolution({ id: 'own', text: CARE, organisation: 'Town' });
		await storedSolution({ id: 'expired', text: CARE, organisation: 'A', expires: '2020-01-01' });
		const retired = await storedSolution({ id: 'retired', text: CARE, organisation: 'B' });
		const draft = await storedSolution({ id: 'draft', text: CARE, organisation: 'C' });
		const declined = await storedSolution({ id: 'declined', text: CARE, organisation: 'D' });
		await deliver();
		await runSql`update solutions set state = 'retired' where id = ${retired.id}`;
		await runSql`update solutions set state = 'draft' where id = ${draft.id}`;
		await declineMatch(
			aMember(declined.organisationId, 'editor'),
			{ needId: need.id, solutionId: declined.id },
			no
		);
		expect(await propose('need', need.id)).toBe(0);
		expect(await propose('solution', declined.id)).toBe(0);
		await runSql`update needs set state = 'closed_reused' where id = ${need.id}`;
		const late = await storedSolution({ id: 'late', text: CARE, organisation: 'E' });
		expect(await propose('solution', late.id)).toBe(0);
		expect(await propose('need', need.id)).toBe(0);
		expect(await propose('need', '00000000-0000-4000-8000-000000000000')).toBe(0);
	});

	it('are made by two at once without a fault', async () => {
		const pair = await storedPair();
		for (let at = 0; at < 4; at++) await storedSolution({ id: `s${at}`, text: CARE, organisation: `F${at}` });
		await deliver();
		await Promise.all([
			propose('need', pair.needId),
			propose('solution', pair.solutionId),
			propose('need', pair.needId),
			acceptMatch(pair.offerer, pair, yes)
		]);
		const [row] =
			await runSql`select count(*)::int as count, count(solution_answer)::int as answered from matches`;
		expect(row).toEqual({ count: 5, answered: 1 });
	});
});

describe('the round', () => {
	it('looks at each claimed record once an hour, longest ago first, also after a claim', async () => {
		const pair = await storedPair();
		await claim(pair.asker.organisationId);
		await deliver();
		await runSql`delete from matches`;
		await runSql`update match_entries set looked_at = now() - interval '2 hours' where looked_at is not null`;
		expect(await refreshProposals()).toBe(1);
		expect(await refreshProposals()).toBeNull();
		await claim(pair.offerer.organisationId);
		await inTransaction((tx) =>
			announce(tx, {
				name: 'membership.answered',
				subjectId: 'a membership',
				payload: { organisationId: pair.offerer.organisationId, accept: true }
			})
		);
		await deliverEvents();
		expect(await refreshProposals()).toBe(0);
		expect(await refreshProposals()).toBeNull();
	});
});

describe('a record that is no longer open', () => {
	const find = async () =>
		(await answerText(visitor, { text: CARE, locale: 'en', filters: {}, limit: 50 })).results.map(
			({ id }) => id
		);

	it('leaves the answers of a running server, and comes back when it is published again', async () => {
		const pair = await storedPair();
		await deliver();
		expect((await find()).toSorted()).toEqual([pair.needId, pair.solutionId].toSorted());
		await runSql`update needs set state = 'closed_stopped' where id = ${pair.needId}`;
		await runSql`update solutions set state = 'retired' where id = ${pair.solutionId}`;
		await tell('need.closed', pair.needId);
		await tell('solution.retired', pair.solutionId);
		// As long as a running server may take to look again.
		await new Promise((resolve) => setTimeout(resolve, 1600));
		expect(await find()).toEqual([]);
		await runSql`update needs set state = 'open' where id = ${pair.needId}`;
		await tell('need.published', pair.needId);
		await new Promise((resolve) => setTimeout(resolve, 1600));
		expect(await find()).toEqual([pair.needId]);
	});
});
