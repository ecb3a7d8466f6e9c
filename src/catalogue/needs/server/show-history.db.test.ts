// The history of a need: whole for its organisation, from the approval on and without persons for everybody else.
import { beforeEach, describe, expect, it } from 'vitest';
import { aMember, aPerson, storedOrganisation } from '#actors/organisations/testing';
import type { MemberActor, OrganisationId } from '#actors/organisations';
import { useTestDatabase } from '#tests/database';
import { aLine, fileOf, jsonLines, listening } from '#tests/lines';
import { runSql } from '#tests/sql';
import type { NeedId } from '../need.ts';
import { storedNeed } from '../testing/index.ts';
import {
	approveNeed,
	closeNeed,
	importNeeds,
	listNeedPage,
	returnNeed,
	reviseNeed,
	showNeedHistory,
	submitNeed
} from './index.ts';

useTestDatabase();
const visitor = { kind: 'visitor' } as const;
let organisation: OrganisationId;
let owner: MemberActor;
let editor: MemberActor;

beforeEach(async () => {
	await runSql`truncate needs, record_versions, outbox cascade`;
	organisation = await storedOrganisation();
	owner = aMember(organisation, 'owner');
	editor = aMember(organisation, 'editor');
});

const retitled = (actor: MemberActor, id: NeedId, revision: number, title: string) =>
	reviseNeed(actor, id, { part: 'gap', revision, title, language: 'fi', description: '' });

/** Drafted, given back with words that are nobody else's, approved, corrected, closed. */
async function lived(): Promise<NeedId> {
	const { id } = await storedNeed({ organisationId: organisation, createdBy: editor.personId });
	await submitNeed(editor, id, 1);
	await returnNeed(owner, id, 2, 'Between ourselves');
	await retitled(editor, id, 3, 'Salainen luonnos');
	await retitled(editor, id, 4, 'Lautta');
	await submitNeed(editor, id, 5);
	await approveNeed(owner, id, 6);
	await retitled(owner, id, 7, 'Lautta ja silta');
	await closeNeed(owner, id, { revision: 8, how: 'stop', reason: 'No money.' });

	return id;
}

describe('the organisation', () => {
	it('sees every version from the first draft, with persons, notes and changes', async () => {
		const id = await lived();
		const { versions } = await showNeedHistory(aMember(organisation, 'viewer'), id);
		expect(versions.map(({ revision, act }) => `${revision} ${act}`)).toEqual([
			'9 stop-need',
			'8 revise-need',
			'7 approve-need',
			'6 submit-need',
			'5 revise-need',
			'4 revise-need',
			'3 return-need',
			'2 submit-need',
			'1 draft-need'
		]);
		expect(versions.at(-1)).toMatchObject({ personId: editor.personId });
		expect(versions.at(-3)).toMatchObject({ personId: owner.personId, note: 'Between ourselves' });
		expect(versions[1]?.changes.map(({ field }) => field)).toEqual(['title.fi']);
		expect(versions[0]).toMatchObject({ note: 'No money.', changes: [] });
	});
});

describe.each([
	['a visitor', () => visitor],
	['the operator', () => ({ kind: 'operator' }) as const],
	['an administrator', () => aPerson({ administrator: true })],
	['an owner elsewhere', () => aMember('00000000-0000-4000-8000-000000000000' as OrganisationId, 'owner')]
])('%s', (_who, outsider) => {
	it('sees it from the approval on, and no person', async () => {
		const { versions } = await showNeedHistory(outsider(), await lived());
		expect(versions.map(({ act }) => act)).toEqual(['stop-need', 'revise-need', 'approve-need']);
		expect(versions.map(({ personId }) => personId)).toEqual([null, null, null]);
		expect(versions[0]?.note).toBe('No money.');
	});

	it('sees the first public version whole, and nothing that only drafts said', async () => {
		const { versions } = await showNeedHistory(outsider(), await lived());
		const first = versions.at(-1);
		expect(first?.changes.flatMap(({ parts }) => parts).every(({ kind }) => kind === 'added')).toBe(true);
		expect(first?.changes.map(({ field }) => field)).toEqual(
			expect.arrayContaining(['title.fi', 'who.fi', 'cpv'])
		);
		const told = JSON.stringify(versions);
		for (const secret of ['Salainen', 'Between ourselves', owner.personId, editor.personId]) {
			expect(told).not.toContain(secret);
		}
	});
});

describe('the history of a draft', () => {
	it('is not there for others', async () => {
		const { id } = await storedNeed({ organisationId: organisation });
		for (const actor of [visitor, aPerson({ administrator: true })]) {
			await expect(showNeedHistory(actor, id)).rejects.toMatchObject({ name: 'NotFound' });
		}
	});

	it('without an account is the browser’s', async () => {
		const { id } = await storedNeed({ draftKey: 'a-key' });
		const { versions } = await showNeedHistory({ ...visitor, draftKey: 'a-key' }, id);
		expect(versions.map(({ act, personId }) => [act, personId])).toEqual([['draft-need', null]]);
	});
});

describe('an imported need', () => {
	it('keeps what it read like before people touched it', async () => {
		const line = aLine('1', { title: { fi: 'Tuotu' }, language: 'fi' });
		await importNeeds({ kind: 'operator' }, fileOf(jsonLines(line)), 'talka', listening().hooks);
		await runSql`update needs set organisation_id = ${organisation}`;
		const [need] = (await listNeedPage(visitor, {})).items;
		if (!need) throw new Error('nothing was imported');
		expect((await showNeedHistory(visitor, need.id)).versions).toEqual([]);
		await retitled(owner, need.id, need.revision, 'Korjattu');
		const { versions } = await showNeedHistory(visitor, need.id);
		expect(versions.map(({ act }) => act)).toEqual(['revise-need', 'brought-in']);
		expect(versions[1]?.changes).toContainEqual({
			field: 'title.fi',
			parts: [{ kind: 'added', text: 'Tuotu' }]
		});
	});
});
