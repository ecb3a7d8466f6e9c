// A draft: begun once, kept for its writer, handed over at sign-in, gone after thirty days.
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MemberActor, OrganisationId } from '#actors/organisations';
import { aMember, aPerson, storedOrganisation } from '#actors/organisations/testing';
import { useTestDatabase } from '#tests/database';
import { countOf, runSql } from '#tests/sql';
import { storedNeed } from '../testing/index.ts';
import { claimDrafts, draftNeed, listOwnUnpublished, reviseNeed, showNeed, submitNeed } from './index.ts';

useTestDatabase();
const TEXT = 'Kotihoidon hoitajat ajavat talvella pitkiä matkoja.';
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
const browser = { kind: 'visitor', draftKey: 'hash-of-a-cookie' } as const;
const beginning = (id: string = randomUUID()) => ({ id, text: TEXT, locale: 'fi' });
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MILLISECONDS);
let organisation: OrganisationId;
let editor: MemberActor;

beforeEach(async () => {
	await runSql`truncate needs, record_versions, outbox cascade`;
	organisation = await storedOrganisation();
	editor = aMember(organisation, 'editor');
});

describe('a form sent twice', () => {
	it.each([
		['by a browser', () => browser],
		['by a person', () => aPerson()],
		['by an editor', () => editor]
	])('%s makes one need, one version and one event', async (_who, begin) => {
		const actor = begin();
		const once = beginning();
		expect(await draftNeed(actor, once)).toBe(await draftNeed(actor, once));
		const [versions] = await runSql`select count(*)::int as count from record_versions`;
		expect([await countOf('needs'), await countOf('outbox'), versions?.['count']]).toEqual([1, 1, 1]);
	});

	it('at the same moment makes one need too', async () => {
		const once = beginning();
		const ids = await Promise.all([
			draftNeed(editor, once),
			draftNeed(editor, once),
			draftNeed(editor, once)
		]);
		expect(new Set(ids).size).toBe(1);
		expect(await countOf('needs')).toBe(1);
	});

	it('changes nothing of what was written in between', async () => {
		const once = beginning();
		const id = await draftNeed(editor, once);
		const gap = { part: 'gap', revision: 1, title: 'Lautta', language: 'fi', description: '' } as const;
		await reviseNeed(editor, id, gap);
		await draftNeed(editor, once);
		expect((await showNeed(editor, id)).title).toEqual({ fi: 'Lautta' });
	});
});

describe('the id of somebody else’s need', () => {
	it.each(['draft', 'open'] as const)('is refused while that is in state %s', async (state) => {
		const other = await storedNeed({ state, organisationId: organisation });
		const stranger = aMember(await storedOrganisation(), 'owner');
		for (const actor of [browser, aPerson(), stranger]) {
			await expect(draftNeed(actor, beginning(other.id))).rejects.toMatchObject({ code: 'need.id-taken' });
		}
		expect(await showNeed({ kind: 'operator' }, other.id)).toEqual(other);
	});

	it('is refused to another browser', async () => {
		const id = await draftNeed(browser, beginning());
		const another = { ...browser, draftKey: 'another' };
		await expect(draftNeed(another, beginning(id))).rejects.toMatchObject({ code: 'need.id-taken' });
	});
});

describe('the language of a draft', () => {
	it('is that of the text, where it can be told', async () => {
		const text = 'Hemtjänstens personal kör långa sträckor på vintern, och besök på kvällen ställs in.';
		const id = await draftNeed(editor, { id: randomUUID(), text, locale: 'fi' });
		expect((await showNeed(editor, id)).language).toBe('sv');
	});

	it('is that of the page, where the text does not tell', async () => {
		const id = await draftNeed(editor, { id: randomUUID(), text: '!!', locale: 'lt' });
		expect((await showNeed(editor, id)).title).toEqual({ lt: '!!' });
	});
});

describe('a draft of nobody with an account', () => {
	it('is gone after thirty days without a change, with its versions', async () => {
		const old = await storedNeed({ draftKey: 'a', savedAt: daysAgo(31) });
		const young = await storedNeed({ draftKey: 'a', savedAt: daysAgo(29) });
		const id = await draftNeed(editor, beginning());
		await expect(showNeed({ kind: 'operator' }, old.id)).rejects.toMatchObject({ name: 'NotFound' });
		const versions = await runSql`select record_id from record_versions order by at`;
		expect(new Set(versions.map((row) => row['record_id']))).toEqual(new Set([young.id, id]));
	});

	it('is all that goes: what is a person’s, an organisation’s or public stays', async () => {
		const savedAt = daysAgo(400);
		const kept = [
			await storedNeed({ savedAt, createdBy: aPerson().personId }),
			await storedNeed({ savedAt, organisationId: organisation }),
			await storedNeed({ savedAt, state: 'open' })
		];
		await draftNeed(browser, beginning());
		for (const { id } of kept) expect(await showNeed({ kind: 'operator' }, id)).toBeDefined();
	});
});

describe('at sign-in', () => {
	it('the drafts of the browser become the person’s, and only those', async () => {
		const mine = await draftNeed(browser, beginning());
		await draftNeed({ ...browser, draftKey: 'another' }, beginning());
		const person = aPerson();
		expect(await claimDrafts(person, browser.draftKey)).toBe(1);
		expect((await listOwnUnpublished(person)).map(({ id }) => id)).toEqual([mine]);
		await expect(showNeed(browser, mine)).rejects.toMatchObject({ name: 'NotFound' });
		expect(await claimDrafts(person, browser.draftKey)).toBe(0);
	});

	it('they become the organisation’s, where the person may write for it', async () => {
		const id = await draftNeed(browser, beginning());
		await claimDrafts(editor, browser.draftKey);
		expect(await showNeed(editor, id)).toMatchObject({
			organisationId: organisation,
			draftKey: null,
			revision: 1
		});
		expect(await showNeed(aMember(organisation, 'viewer'), id)).toBeDefined();
	});

	it('they stay the person’s own, where the person only reads there', async () => {
		const id = await draftNeed(browser, beginning());
		const viewer = aMember(organisation, 'viewer');
		await claimDrafts(viewer, browser.draftKey);
		expect(await showNeed(viewer, id)).toMatchObject({ organisationId: null, createdBy: viewer.personId });
		await expect(showNeed(editor, id)).rejects.toMatchObject({ name: 'NotFound' });
		await expect(submitNeed(viewer, id, 1)).rejects.toMatchObject({ code: 'actor.role-too-low' });
	});

	it('a browser without drafts brings none', async () => {
		await draftNeed(browser, beginning());
		expect(await claimDrafts(aPerson(), null)).toBe(0);
		expect(await countOf('outbox')).toBe(1);
	});
});

describe('the list of what is unpublished', () => {
	it('holds the own drafts and those of the organisation acted for, the oldest first', async () => {
		const own = await storedNeed({ createdBy: editor.personId, savedAt: daysAgo(1) });
		const shared = await storedNeed({
			organisationId: organisation,
			state: 'in_review',
			savedAt: daysAgo(2)
		});
		await storedNeed({ organisationId: organisation, state: 'open' });
		await storedNeed({ organisationId: await storedOrganisation() });
		await storedNeed({ createdBy: aPerson().personId });
		expect((await listOwnUnpublished(editor)).map(({ id }) => id)).toEqual([shared.id, own.id]);
	});
});
