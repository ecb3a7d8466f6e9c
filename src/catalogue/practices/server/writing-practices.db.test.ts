// A practice from first words to its end: what is kept, what is announced, what is refused.
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { aMember, aPerson, storedOrganisation } from '#actors/organisations/testing';
import type { Actor, MemberActor, OrganisationId } from '#actors/organisations';
import { aLine, fileOf, jsonLines, listening } from '#tests/lines';
import { useTestDatabase } from '#tests/database';
import { runSql } from '#tests/sql';
import { practiceMessages } from '../messages.ts';
import type { PracticeId } from '../practice.ts';
import { aPracticeInput } from '../testing/index.ts';
import {
	discardPractice,
	draftPractice,
	importPractices,
	listOwnUnpublishedPractices,
	listPracticePage,
	publishPractice,
	retirePractice,
	revisePractice,
	showPractice,
	showPracticeHistory,
	showTranslation,
	showWriting,
	translatePractice
} from './index.ts';

useTestDatabase();
const visitor = { kind: 'visitor' } as const;
let organisation: OrganisationId;
let editor: MemberActor;

beforeEach(async () => {
	await runSql`truncate practices, record_versions, outbox cascade`;
	organisation = await storedOrganisation();
	editor = aMember(organisation, 'editor');
});

const drafted = (actor: Actor = editor, changes: Record<string, string> = {}) =>
	draftPractice(actor, { ...aPracticeInput(changes), id: randomUUID() });
const at = (revision: number, changes: Record<string, string | string[]> = {}) =>
	aPracticeInput({ ...changes, revision: String(revision) });
const events = async () => (await runSql`select name from outbox order by id`).map(({ name }) => name);
const translation = {
	description: '',
	result: 'Laski',
	figureUnit: 'kruunua',
	notAgain: '',
	by: 'machine'
} as const;

describe('a practice that is written', () => {
	it('keeps what was typed and the topics that its text names', async () => {
		const practice = await showPractice(editor, await drafted());
		expect(practice).toMatchObject({
			state: 'draft',
			language: 'sv',
			place: 'Fjällsele',
			country: 'SE',
			organisationId: organisation,
			profile: {
				since: '2023-08',
				result: { sv: 'Kostnaden sjönk.' },
				figure: { before: 530_000, after: 388_000, unit: { sv: 'kronor per läsår' } },
				contact: 'Utvecklingsenheten, utveckling@fjallsele.example'
			}
		});
		expect(practice.themes).toContain('school-transport');
	});

	it('is one practice when its form is sent twice, also at once', async () => {
		const form = { ...aPracticeInput(), id: randomUUID() };
		const ids = await Promise.all([draftPractice(editor, form), draftPractice(editor, form)]);
		expect(new Set(ids).size).toBe(1);
		expect(await events()).toEqual(['practice.drafted']);
	});

	it('loses nothing when somebody goes back and sends the first form again with other words', async () => {
		const form = { ...aPracticeInput(), id: randomUUID() };
		await draftPractice(editor, form);
		await expect(draftPractice(editor, { ...form, result: 'Annat' })).rejects.toThrow('practice.id-taken');
		const stranger = aMember(await storedOrganisation(), 'owner');
		await expect(draftPractice(stranger, form)).rejects.toThrow('practice.id-taken');
	});

	it('refuses topics that no vocabulary knows and months that have not come', async () => {
		const id = await drafted();
		await expect(revisePractice(editor, id, at(1, { concept: 'no-such-topic' }))).rejects.toThrow(
			'practice.term-unknown'
		);
		await expect(revisePractice(editor, id, at(1, { since: '2099-01' }))).rejects.toThrow(
			'practice.since-future'
		);
		await expect(drafted(editor, { since: '2099-01' })).rejects.toThrow('practice.since-future');
	});

	it('is not saved twice over somebody else, whoever comes first', async () => {
		const id = await drafted();
		const saves = ['A', 'B'].map((place) => revisePractice(editor, id, at(1, { place })));
		const settled = await Promise.allSettled(saves);
		expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
		expect((await showPractice(editor, id)).revision).toBe(2);
	});

	it('asks about topics found in the text that nobody took away', async () => {
		const id = await drafted();
		const { help } = await showWriting(editor, id, 'sv');
		expect(help.concepts.map(({ value }) => value)).toContain('school-transport');
		await revisePractice(editor, id, at(1, { conceptShown: help.concepts.map(({ value }) => value) }));
		expect((await showWriting(editor, id, 'sv')).help.concepts).toEqual([]);
		expect((await showPractice(editor, id)).themes).toEqual([]);
	});

	it('belongs to its writer until it is published for an organisation', async () => {
		const person = aPerson();
		const id = await drafted(person);
		await expect(showPractice(editor, id)).rejects.toMatchObject({ name: 'NotFound' });
		expect((await listOwnUnpublishedPractices(person)).map((practice) => practice.id)).toEqual([id]);
		await expect(publishPractice(person, id, 1)).rejects.toThrow('actor.no-organisation');
		const asMember = { ...person, organisationId: organisation, role: 'editor' } as const;
		expect(await publishPractice(asMember, id, 1)).toMatchObject({
			state: 'published',
			organisationId: organisation
		});
	});

	it('is gone with its history when the draft is thrown away', async () => {
		const id = await drafted();
		await discardPractice(editor, id);
		await expect(showPractice(editor, id)).rejects.toMatchObject({ name: 'NotFound' });
		expect(await runSql`select * from record_versions`).toEqual([]);
		expect(await events()).toEqual(['practice.drafted', 'practice.discarded']);
	});
});

describe('a practice that others read', () => {
	async function published(): Promise<PracticeId> {
		const id = await drafted();
		await publishPractice(editor, id, 1);

		return id;
	}

	it('is published only as it was read, complete, and once', async () => {
		const id = await drafted(editor, { notAgain: '' });
		await expect(publishPractice(editor, id, 1)).rejects.toThrow('practice.incomplete');
		await revisePractice(editor, id, at(1));
		await expect(publishPractice(editor, id, 1)).rejects.toThrow('practice.changed-meanwhile');
		await publishPractice(editor, id, 2);
		await expect(publishPractice(editor, id, 3)).rejects.toThrow('practice.not-in-this-state');
		await expect(discardPractice(editor, id)).rejects.toThrow('practice.not-in-this-state');
		expect((await listPracticePage(visitor, { limit: 10 })).items.map((practice) => practice.id)).toEqual([
			id
		]);
	});

	it('tells others of each correction and of its end', async () => {
		const id = await published();
		await revisePractice(editor, id, at(2, { result: 'Kostnaden sjönk mycket.' }));
		await retirePractice(editor, id, { revision: 3, reason: 'Bilen är såld.' });
		await expect(retirePractice(editor, id, { revision: 4, reason: 'Igen' })).rejects.toThrow(
			'practice.not-in-this-state'
		);
		expect(await events()).toEqual([
			'practice.drafted',
			'practice.published',
			'practice.published',
			'practice.retired'
		]);
		expect(await showPractice(visitor, id)).toMatchObject({
			state: 'retired',
			retired: { reason: 'Bilen är såld.' }
		});
	});

	it('shows outsiders its history from the publication on, without persons', async () => {
		const id = await drafted(editor, { notAgain: '' });
		await revisePractice(editor, id, at(1));
		await publishPractice(editor, id, 2);
		const { versions } = await showPracticeHistory(visitor, id);
		expect(versions.map(({ act, personId }) => [act, personId])).toEqual([['publish-practice', null]]);
		expect(versions[0]?.changes.map(({ field }) => field)).toContain('notAgain.sv');
		const inside = (await showPracticeHistory(editor, id)).versions;
		expect(inside.map(({ act }) => act)).toEqual(['publish-practice', 'revise-practice', 'draft-practice']);
		expect(inside[0]?.personId).toBe(editor.personId);
		const told = inside.at(-1)?.changes.map(({ field }) => field);
		expect(told?.slice(0, 3)).toEqual(['title.sv', 'description.sv', 'place']);
		for (const { act } of inside) expect(practiceMessages.en).toHaveProperty([`practice.did.${act}`]);
		for (const { field } of inside.flatMap(({ changes }) => changes)) {
			expect(practiceMessages.en).toHaveProperty([`practice.field.${field.split('.')[0] ?? ''}`]);
		}
	});

	it('is translated, and the translator sees what changed since', async () => {
		const id = await published();
		const saved = await translatePractice(editor, id, 'fi', {
			...translation,
			title: 'Kylän auto',
			revision: 2
		});
		expect(saved.profile.figure?.unit).toEqual({ sv: 'kronor per läsår', fi: 'kruunua' });
		expect(saved.translations).toEqual({ fi: { by: 'machine', revision: 3 } });
		expect((await showTranslation(editor, id, 'fi')).since).toEqual([]);
		await revisePractice(editor, id, at(3, { result: 'Kostnaden sjönk mycket.' }));
		const { since } = await showTranslation(editor, id, 'fi');
		expect(since.map(({ field }) => field)).toEqual(['result.sv']);
	});
});

describe('a practice brought in from a file', () => {
	it('is corrected by its organisation, keeps its first version, and imports leave it alone', async () => {
		const operator = { kind: 'operator' } as const;
		const line = aLine('ferry', {
			themes: ['Public transport'],
			organisation: { name: 'Holmby', country: 'SE' }
		});
		const bring = () => importPractices(operator, fileOf(jsonLines(line)), 'talka', listening().hooks);
		await bring();
		const [brought] = (await listPracticePage(visitor, { limit: 1 })).items;
		if (!brought) throw new Error('nothing was brought in');
		const owner = aMember(brought.organisationId as OrganisationId, 'owner');
		const themes = { conceptShown: 'Public transport', concept: 'Public transport', result: '' };
		await revisePractice(owner, brought.id, at(brought.revision, themes));
		expect(await bring()).toMatchObject({ same: 1 });
		const now = await showPractice(visitor, brought.id);
		expect(now).toMatchObject({ place: 'Fjällsele', themes: ['Public transport'] });
		const { versions } = await showPracticeHistory(visitor, brought.id);
		expect(versions.map(({ act }) => act)).toEqual(['revise-practice', 'brought-in']);
	});
});
