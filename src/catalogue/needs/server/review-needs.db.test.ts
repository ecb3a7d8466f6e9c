// A need in review and after: handed over, given back, approved by another pair of eyes, matched, closed.
import { beforeEach, describe, expect, it } from 'vitest';
import type { MemberActor, OrganisationId } from '#actors/organisations';
import { aMember, aPerson, claimedOrganisation, storedMember } from '#actors/organisations/testing';
import { inTransaction } from '#platform/server/db';
import { useTestDatabase } from '#tests/database';
import { runSql } from '#tests/sql';
import { emptySlots } from '../need-slots.ts';
import { openNeed, storedNeed } from '../testing/index.ts';
import {
	approveNeed,
	closeNeed,
	markNeedMatched,
	returnNeed,
	reviseNeed,
	showNeed,
	showNeeds,
	showNeedSteps,
	submitNeed
} from './index.ts';

useTestDatabase();
let organisationId: OrganisationId;
let owner: MemberActor;
let editor: MemberActor;

beforeEach(async () => {
	await runSql`truncate needs, record_versions, outbox, organisations cascade`;
	({ organisationId, owner } = await claimedOrganisation());
	editor = aMember(organisationId, 'editor');
	await runSql`truncate outbox`;
});

const draft = () => storedNeed({ organisationId });
const events = async () => (await runSql`select name from outbox order by id`).map((event) => event['name']);

describe('a need handed over', () => {
	it('waits for approval, remembers by whom, and is still hidden', async () => {
		const { id } = await draft();
		const saved = await submitNeed(editor, id, 1);
		expect(saved).toMatchObject({ state: 'in_review', submittedBy: editor.personId, revision: 2 });
		expect(await showNeed(owner, id)).toEqual(saved);
		await expect(showNeed({ kind: 'visitor' }, id)).rejects.toMatchObject({ name: 'NotFound' });
		expect(await showNeeds([id])).toEqual([]);
		expect(await events()).toEqual(['need.submitted']);
	});

	it('must be complete and as it was read', async () => {
		const bare = await storedNeed({ organisationId, slots: emptySlots() });
		await expect(submitNeed(editor, bare.id, 1)).rejects.toMatchObject({ code: 'need.incomplete' });
		const { id } = await draft();
		await expect(submitNeed(editor, id, 2)).rejects.toMatchObject({ code: 'need.changed-meanwhile' });
		expect(await events()).toEqual([]);
	});

	it('is the organisation’s from then on, where it was begun by a person of none', async () => {
		const personal = aPerson();
		const { id } = await storedNeed({ createdBy: personal.personId });
		await expect(submitNeed(personal, id, 1)).rejects.toMatchObject({ code: 'actor.no-organisation' });
		const joined = { ...editor, personId: personal.personId };
		expect(await submitNeed(joined, id, 1)).toMatchObject({ organisationId, state: 'in_review' });
	});
});

describe('a need given back', () => {
	it('is a draft again with the note, until it is handed over again', async () => {
		const { id } = await draft();
		await submitNeed(editor, id, 1);
		expect(await returnNeed(owner, id, 2, 'A figure is missing.')).toMatchObject({
			state: 'draft',
			submittedBy: null
		});
		expect((await showNeed(editor, id)).returnNote).toBe('A figure is missing.');
		expect(await submitNeed(editor, id, 3)).toMatchObject({ returnNote: null, revision: 4 });
		expect(await events()).toEqual(['need.submitted', 'need.returned', 'need.submitted']);
	});

	it('must be in review, and as it was read', async () => {
		const { id } = await draft();
		await expect(returnNeed(owner, id, 1, 'x')).rejects.toMatchObject({ code: 'need.not-in-this-state' });
		await submitNeed(editor, id, 1);
		await expect(returnNeed(owner, id, 1, 'x')).rejects.toMatchObject({ code: 'need.changed-meanwhile' });
	});
});

describe('approval', () => {
	it('publishes, and says who approved', async () => {
		const { id } = await draft();
		await submitNeed(editor, id, 1);
		const saved = await approveNeed(owner, id, 2);
		expect(saved.approval).toMatchObject({ by: owner.personId, alone: false });
		expect(await showNeed({ kind: 'visitor' }, id)).toEqual(saved);
		expect(await events()).toEqual(['need.submitted', 'need.published']);
	});

	it('of one’s own is refused while there is another owner', async () => {
		const second = await storedMember(organisationId, 'owner');
		const { id } = await draft();
		await submitNeed(owner, id, 1);
		const { steps } = await showNeedSteps(owner, id);
		expect(steps.find(({ act }) => act === 'approve')?.why).toBe('need.own-approval');
		await expect(approveNeed(owner, id, 2)).rejects.toMatchObject({ code: 'need.own-approval' });
		expect((await approveNeed(second, id, 2)).approval?.alone).toBe(false);
	});

	it.each(['editor', 'viewer'] as const)(
		'of one’s own is allowed beside a mere %s, and marked',
		async (role) => {
			await storedMember(organisationId, role);
			const { id } = await draft();
			await submitNeed(owner, id, 1);
			expect((await approveNeed(owner, id, 2)).approval).toMatchObject({ by: owner.personId, alone: true });
			expect((await showNeed({ kind: 'visitor' }, id)).approval?.alone).toBe(true);
		}
	);

	it('is not kept from one by the owners of other organisations', async () => {
		await claimedOrganisation();
		const { id } = await draft();
		await submitNeed(owner, id, 1);
		expect((await approveNeed(owner, id, 2)).state).toBe('open');
	});

	it('is refused where an answer was emptied in review, and where the text is not the one that was read', async () => {
		const { id } = await draft();
		await submitNeed(editor, id, 1);
		await expect(approveNeed(owner, id, 1)).rejects.toMatchObject({ code: 'need.changed-meanwhile' });
		const nobody = { whoTerms: [], who: '', doesTerms: ['home-care'], does: '', whereTerms: [], where: '' };
		await reviseNeed(owner, id, { part: 'service', revision: 2, ...nobody, place: '', country: 'FI' });
		await expect(approveNeed(owner, id, 3)).rejects.toMatchObject({ code: 'need.incomplete' });
	});

	it('twice at the same moment publishes once', async () => {
		const second = await storedMember(organisationId, 'owner');
		const { id } = await draft();
		await submitNeed(editor, id, 1);
		const both = await Promise.allSettled([approveNeed(owner, id, 2), approveNeed(second, id, 2)]);
		expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
		expect((await events()).filter((name) => name === 'need.published')).toHaveLength(1);
	});
});

describe('a match', () => {
	const match = (id: Parameters<typeof markNeedMatched>[2]) =>
		inTransaction((tx) => markNeedMatched(owner, tx, id));

	it('moves an open need once', async () => {
		const { id, revision } = await openNeed(organisationId);
		await match(id);
		await match(id);
		expect(await showNeed(owner, id)).toMatchObject({ state: 'matched', revision: revision + 1 });
		expect((await events()).filter((name) => name === 'need.published')).toHaveLength(2);
	});

	it('leaves a closed need closed', async () => {
		const { id } = await storedNeed({ organisationId, state: 'closed_stopped' });
		await match(id);
		expect(await showNeed(owner, id)).toMatchObject({ state: 'closed_stopped', revision: 1 });
		expect(await events()).toEqual([]);
	});
});

describe('a need that is closed', () => {
	it.each([
		['stop', 'closed_stopped', 'stop-need'],
		['reuse', 'closed_reused', 'reuse-need']
	] as const)('by "%s" stays readable with its reason', async (how, state, act) => {
		const { id, revision } = await openNeed(organisationId);
		await closeNeed(owner, id, { revision, how, reason: 'No money.' });
		const read = await showNeed({ kind: 'visitor' }, id);
		expect([read.state, read.closed?.reason]).toEqual([state, 'No money.']);
		expect((await events()).at(-1)).toBe('need.closed');
		const [last] = await runSql`select act, note from record_versions order by revision desc limit 1`;
		expect(last).toEqual({ act, note: 'No money.' });
	});

	it('is not closed again, not from a draft, and not over another version', async () => {
		const closing = { how: 'stop', reason: 'No money.' } as const;
		const { id, revision } = await openNeed(organisationId);
		const stale = closeNeed(owner, id, { ...closing, revision: revision - 1 });
		await expect(stale).rejects.toMatchObject({ code: 'need.changed-meanwhile' });
		await closeNeed(owner, id, { ...closing, revision });
		const again = closeNeed(owner, id, { ...closing, revision: revision + 1 });
		await expect(again).rejects.toMatchObject({ code: 'need.not-in-this-state' });
		const unread = closeNeed(owner, (await draft()).id, { ...closing, revision: 1 });
		await expect(unread).rejects.toMatchObject({ code: 'need.not-in-this-state' });
	});
});
