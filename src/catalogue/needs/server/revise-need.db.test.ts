// A need is revised part by part: once, never over another person's change, with every version kept.
import { beforeEach, describe, expect, it } from 'vitest';
import type { MemberActor, OrganisationId } from '#actors/organisations';
import { aMember, storedOrganisation } from '#actors/organisations/testing';
import { useTestDatabase } from '#tests/database';
import { runSql } from '#tests/sql';
import type { PartInput } from '../need-form.ts';
import type { Need } from '../need.ts';
import { openNeed, storedNeed } from '../testing/index.ts';
import { discardNeed, reviseNeed, showNeed, showTranslation, translateNeed } from './index.ts';

useTestDatabase();
let organisation: OrganisationId;
let editor: MemberActor;
let owner: MemberActor;

beforeEach(async () => {
	await runSql`truncate needs, record_versions, outbox cascade`;
	organisation = await storedOrganisation();
	editor = aMember(organisation, 'editor');
	owner = aMember(organisation, 'owner');
});

const titled = (need: Need, title: string): PartInput => ({
	...{ part: 'gap', revision: need.revision, title, language: 'fi' },
	description: need.description['fi'] ?? ''
});
const subjects = (changes: Partial<Extract<PartInput, { part: 'subject' }>>): PartInput => ({
	...{
		part: 'subject',
		revision: 1,
		cpv: [],
		cpvShown: [],
		cpvOther: '',
		concept: [],
		conceptShown: [],
		summary: ''
	},
	...changes
});
const service = (changes: Partial<Extract<PartInput, { part: 'service' }>>): PartInput => ({
	...{
		part: 'service',
		revision: 1,
		whoTerms: [],
		who: '',
		doesTerms: [],
		does: '',
		whereTerms: [],
		where: ''
	},
	...{ place: '', country: null },
	...changes
});
const trouble = (problemTerms: string[]): PartInput => ({
	...{
		part: 'trouble',
		revision: 1,
		frequencyTerms: [],
		frequency: '',
		problemTerms,
		problem: '',
		measureTerms: []
	},
	...{ measure: '', baselineValue: null, baselineUnit: '', baselineTarget: null, baselineMeasured: '' }
});
const inSwedish = (revision: number, title = 'Hemvård') => ({
	...{ revision, title, description: '', summary: '', by: 'person' as const },
	...{ who: '', does: '', where: '', frequency: '', problem: '', measure: '' }
});
const draft = () => storedNeed({ organisationId: organisation });
const events = async () => (await runSql`select name from outbox order by id`).map((event) => event['name']);
const versions = async ({ id }: Need) =>
	(await runSql`select revision, act from record_versions where record_id = ${id} order by revision`).map(
		({ revision, act }) => `${String(revision)} ${String(act)}`
	);

describe('a saved part', () => {
	it('is stored whole, with its version and its event', async () => {
		const need = await draft();
		const saved = await reviseNeed(editor, need.id, titled(need, 'Lautta'));
		expect(await showNeed(editor, need.id)).toEqual(saved);
		expect(saved).toEqual({ ...need, title: { fi: 'Lautta' }, revision: 2, savedAt: saved.savedAt });
		expect(saved.savedAt.getTime()).toBeGreaterThan(need.savedAt.getTime());
		expect(await versions(need)).toEqual(['1 draft-need', '2 revise-need']);
		expect(await events()).toEqual(['need.revised']);
	});

	it('sent twice is saved once', async () => {
		const need = await draft();
		await reviseNeed(editor, need.id, titled(need, 'Lautta'));
		expect((await reviseNeed(editor, need.id, titled(need, 'Lautta'))).revision).toBe(2);
		expect(await events()).toEqual(['need.revised']);
	});

	it('of a public need is a new public version', async () => {
		const need = await openNeed(organisation);
		await reviseNeed(owner, need.id, titled(need, 'Lautta'));
		expect(await events()).toEqual(['need.submitted', 'need.published', 'need.published']);
		expect((await showNeed({ kind: 'visitor' }, need.id)).title).toEqual({ fi: 'Lautta' });
	});
});

describe('two people who save at the same moment', () => {
	it('lose nothing: one is saved, the other is told', async () => {
		const need = await draft();
		const both = await Promise.allSettled([
			reviseNeed(editor, need.id, titled(need, 'Lautta')),
			reviseNeed(owner, need.id, titled(need, 'Silta'))
		]);
		const [lost] = both.filter((one) => one.status === 'rejected');
		expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
		expect(lost?.reason).toMatchObject({ code: 'need.changed-meanwhile' });
		expect(await versions(need)).toEqual(['1 draft-need', '2 revise-need']);
	});

	it('and wrote the same both succeed, with one version', async () => {
		const need = await draft();
		const both = [editor, owner].map((actor) => reviseNeed(actor, need.id, titled(need, 'Lautta')));
		expect((await Promise.all(both)).map(({ revision }) => revision)).toEqual([2, 2]);
		expect(await versions(need)).toHaveLength(2);
	});
});

describe('what only the thesaurus and the CPV know', () => {
	it.each([
		['a concept that is none', service({ whoTerms: ['no-such-concept'] })],
		['a service in the place of a group', service({ whoTerms: ['home-care'] })],
		['a group in the place of a service', service({ doesTerms: ['older-people'] })],
		['a service in the place of a problem', trouble(['home-care'])],
		['a topic that is none', subjects({ concept: ['no-such-concept'] })]
	])('refuses %s', async (_what, input) => {
		const need = await draft();
		await expect(reviseNeed(editor, need.id, input)).rejects.toMatchObject({ code: 'need.term-unknown' });
	});

	it.each([subjects({ cpv: ['99999999'] }), subjects({ cpvOther: '00000000' })])(
		'refuses a CPV code that is none',
		async (input) => {
			const need = await draft();
			await expect(reviseNeed(editor, need.id, input)).rejects.toMatchObject({ code: 'need.cpv-unknown' });
		}
	);

	it('leaves a need what it was imported with', async () => {
		const held = { themes: ['Kotihoito ja muut'], cpv: ['99999998'] };
		const { id } = await storedNeed({ organisationId: organisation, ...held });
		const kept = { concept: held.themes, conceptShown: held.themes, cpv: held.cpv, cpvShown: held.cpv };
		expect(await reviseNeed(editor, id, subjects({ ...kept, summary: 'Saari.' }))).toMatchObject(held);
	});
});

describe('a translation', () => {
	it('adds its language, is marked, and leaves the original as it was', async () => {
		const need = await draft();
		const saved = await translateNeed(editor, need.id, 'sv', inSwedish(1));
		expect(saved.title).toEqual({ ...need.title, sv: 'Hemvård' });
		expect(saved.translations).toEqual({ sv: { by: 'person', revision: 2 } });
		expect([saved.language, saved.description, saved.slots]).toEqual([
			need.language,
			need.description,
			need.slots
		]);
		expect(await versions(need)).toEqual(['1 draft-need', '2 translate-need']);
		expect(await showNeed(editor, need.id)).toEqual(saved);
	});

	it('shows what changed in the original since, until it is read again', async () => {
		const need = await draft();
		const translated = await translateNeed(editor, need.id, 'sv', inSwedish(1));
		expect((await showTranslation(editor, need.id, 'sv')).since).toEqual([]);
		const grown = await reviseNeed(editor, need.id, titled(translated, 'Lautta'));
		expect((await showTranslation(editor, need.id, 'sv')).since.map(({ field }) => field)).toEqual([
			'title.fi'
		]);
		await translateNeed(editor, need.id, 'sv', inSwedish(grown.revision));
		expect((await showTranslation(editor, need.id, 'sv')).since).toEqual([]);
	});

	it('of a public need is public, into its own language it is refused', async () => {
		const need = await openNeed(organisation);
		await translateNeed(owner, need.id, 'sv', inSwedish(need.revision));
		expect((await events()).at(-1)).toBe('need.published');
		const same = translateNeed(owner, need.id, 'fi', inSwedish(need.revision + 1));
		await expect(same).rejects.toMatchObject({ code: 'need.same-language' });
	});
});

describe('a discarded draft', () => {
	it('is gone with its versions; what remains is that there was one', async () => {
		const need = await draft();
		await reviseNeed(editor, need.id, titled(need, 'Lautta'));
		await discardNeed(editor, need.id);
		await expect(showNeed(editor, need.id)).rejects.toMatchObject({ name: 'NotFound' });
		expect(await versions(need)).toEqual([]);
		expect(await events()).toEqual(['need.revised', 'need.discarded']);
	});

	it.each(['in_review', 'open', 'closed_stopped'] as const)('cannot be one in state %s', async (state) => {
		const { id } = await storedNeed({ organisationId: organisation, state });
		await expect(discardNeed(owner, id)).rejects.toMatchObject({ code: 'need.not-in-this-state' });
		expect(await showNeed(owner, id)).toMatchObject({ state });
	});
});
