// A need from first words to publication, with everybody who may and may not take part.
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { aMember, aPerson, storedOrganisation } from '#actors/organisations/testing';
import type { MemberActor, OrganisationId } from '#actors/organisations';
import { useTestDatabase } from '#tests/database';
import { runSql } from '#tests/sql';
import type { NeedId } from '../need.ts';
import {
	approveNeed,
	claimDrafts,
	draftNeed,
	listOwnUnpublished,
	reviseNeed,
	showNeed,
	showNeedHistory,
	showWriting,
	submitNeed
} from './index.ts';

useTestDatabase();
const TEXT = 'Kotihoidon hoitajat ajavat talvella pitkiä matkoja. Iltakäyntejä perutaan.';
let organisation: OrganisationId;
let owner: MemberActor;
let editor: MemberActor;

beforeEach(async () => {
	await runSql`truncate needs, record_versions, outbox cascade`;
	organisation = await storedOrganisation();
	owner = aMember(organisation, 'owner');
	editor = aMember(organisation, 'editor');
});

async function drafted(actor = editor): Promise<NeedId> {
	return draftNeed(actor, { id: randomUUID(), text: TEXT, locale: 'fi' });
}

async function filled(actor: MemberActor, id: NeedId) {
	await reviseNeed(actor, id, {
		part: 'service',
		revision: (await showNeed(actor, id)).revision,
		whoTerms: ['older-people'],
		who: '64 asiakasta',
		doesTerms: ['home-care'],
		does: '',
		whereTerms: ['villages'],
		where: '',
		place: 'Hiidenvaara',
		country: 'FI'
	});

	return reviseNeed(actor, id, {
		part: 'trouble',
		revision: (await showNeed(actor, id)).revision,
		frequencyTerms: ['daily'],
		frequency: '',
		problemTerms: ['long-distance'],
		problem: 'Neljä tuntia kymmenestä ajetaan',
		measureTerms: ['share-of-time'],
		measure: '',
		baselineValue: 41,
		baselineUnit: '% työajasta',
		baselineTarget: 30,
		baselineMeasured: ''
	});
}

describe('a need on its way', () => {
	it('begins from a text with its first sentence as title and what the text names', async () => {
		const need = await showNeed(editor, await drafted());
		expect(need).toMatchObject({
			state: 'draft',
			language: 'fi',
			country: 'SE',
			organisationId: organisation,
			revision: 1,
			title: { fi: 'Kotihoidon hoitajat ajavat talvella pitkiä matkoja' },
			description: { fi: TEXT }
		});
		expect(need.themes).toContain('home-care');
	});

	it('is written, handed over, approved by another owner and then read by everybody', async () => {
		const id = await drafted();
		const { revision } = await filled(editor, id);
		const submitted = await submitNeed(editor, id, revision);
		expect(submitted.state).toBe('in_review');
		await expect(showNeed({ kind: 'visitor' }, id)).rejects.toMatchObject({ name: 'NotFound' });
		const open = await approveNeed(owner, id, submitted.revision);
		expect(open.approval).toMatchObject({ by: owner.personId, alone: false });
		expect((await showNeed({ kind: 'visitor' }, id)).state).toBe('open');
		const events = await runSql`select name from outbox order by id`;
		expect(events.map((event) => event['name'])).toEqual([
			'need.drafted',
			'need.revised',
			'need.revised',
			'need.submitted',
			'need.published'
		]);
		const { versions } = await showNeedHistory(owner, id);
		expect(versions.map(({ act }) => act)).toEqual([
			'approve-need',
			'submit-need',
			'revise-need',
			'revise-need',
			'draft-need'
		]);
	});

	it('begun without an account belongs to the cookie, then to whoever signs in with it', async () => {
		const visitor = { kind: 'visitor', draftKey: 'hash-of-a-cookie' } as const;
		const id = await draftNeed(visitor, { id: randomUUID(), text: TEXT, locale: 'fi' });
		await expect(showNeed({ kind: 'visitor', draftKey: 'another' }, id)).rejects.toMatchObject({
			name: 'NotFound'
		});
		const person = aPerson();
		expect(await claimDrafts(person, 'hash-of-a-cookie')).toBe(1);
		await expect(showNeed(visitor, id)).rejects.toMatchObject({ name: 'NotFound' });
		expect((await listOwnUnpublished(person)).map((need) => need.id)).toEqual([id]);
	});
});

describe('the help in writing', () => {
	it('offers codes for the text, and never again one that was taken away', async () => {
		const id = await drafted();
		const { need, help } = await showWriting(editor, id, 'fi');
		const cpvShown = help.cpv.map(({ value }) => value);
		expect(cpvShown.length).toBeGreaterThan(1);
		const [kept = '', ...gone] = cpvShown;
		const none = { cpvOther: '', concept: [], summary: '', conceptShown: [...need.themes] };
		await reviseNeed(editor, id, { part: 'subject', revision: 1, cpv: [kept], cpvShown, ...none });
		const again = await showWriting(editor, id, 'fi');
		expect(again.need).toMatchObject({ cpv: [kept], themes: [] });
		expect(again.need.rejectedCpv.toSorted()).toEqual(gone.toSorted());
		for (const code of gone) expect(again.help.cpv.map(({ value }) => value)).not.toContain(code);
		for (const topic of need.themes)
			expect(again.help.concepts.map(({ value }) => value)).not.toContain(topic);
	});

	it('says who saved last, and when the text seems to be in another language', async () => {
		const id = await drafted();
		const gap = { part: 'gap', revision: 1, title: 'Lautta', language: 'lt', description: TEXT } as const;
		await reviseNeed(owner, id, gap);
		const { lastBy, help } = await showWriting(editor, id, 'fi');
		expect([lastBy, help.guess]).toEqual([owner.personId, 'fi']);
	});
});
