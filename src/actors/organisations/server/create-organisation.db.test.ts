// Whoever creates an organisation owns it and acts for it; one of that name is joined instead.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Person } from '#actors/people';
import { storedPerson } from '#actors/people/testing';
import { useTestDatabase } from '#tests/database';
import { countOf, runSql } from '#tests/sql';
import type { OrganisationId } from '../organisation.ts';
import { storedMember, storedOrganisation } from '../testing/index.ts';
import {
	actorFor,
	chooseOrganisation,
	createOrganisation,
	leaveOrganisation,
	listMembershipsOf,
	organisationNamed,
	showOrganisation
} from './index.ts';

useTestDatabase();
const visitor = { kind: 'visitor' } as const;
const refused = (code: string) => ({ name: 'Refusal', code });
let counter = 0;
const named = () => ({ name: `Vuonaniemen kunta ${++counter}`, country: 'FI' });

async function signedIn(): Promise<Person> {
	const { id, name, email, locale } = await storedPerson();

	return { id, name, email, locale, confirmed: true, administrator: false, moderator: false };
}

describe('a new organisation', () => {
	it('is claimed, and its creator owns it and acts for it', async () => {
		const person = await signedIn();
		const id = await createOrganisation(await actorFor(person, null), named());
		expect(await showOrganisation(visitor, id)).toMatchObject({ claimed: true, demo: false, country: 'FI' });
		expect(await actorFor(person, 'hash')).toMatchObject({
			kind: 'person',
			personId: person.id,
			organisationId: id,
			role: 'owner',
			draftKey: 'hash'
		});
		expect(
			await runSql`select 1 as one from outbox where name = 'organisation.registered' and subject_id = ${id}`
		).toHaveLength(1);
	});

	it('is made by nobody without an account', async () => {
		const before = await countOf('organisations');
		await expect(createOrganisation(visitor, named())).rejects.toMatchObject(refused('actor.signed-out'));
		expect(await countOf('organisations')).toBe(before);
	});

	it('is refused where one of that name is there, however it is written, and that one is found', async () => {
		const { name, country } = named();
		const id = await storedOrganisation(name, country);
		const actor = await actorFor(await signedIn(), null);
		for (const writing of [
			name,
			name.toUpperCase(),
			`  ${name.replace(' ', '   ')} `,
			name.normalize('NFD')
		]) {
			const attempt = createOrganisation(actor, { name: writing, country });
			await expect(attempt, writing).rejects.toMatchObject(refused('organisation.name-exists'));
			expect((await organisationNamed({ name: writing, country }))?.id).toBe(id);
		}
		expect(await organisationNamed({ name, country: 'SE' })).toBeNull();
		await createOrganisation(actor, { name, country: 'SE' });
		expect((await showOrganisation(visitor, id)).claimed).toBe(false);
	});

	it('is made once when its form is sent twice, or two people have the same idea', async () => {
		const actor = await actorFor(await signedIn(), null);
		const form = { ...named(), id: randomUUID() };
		expect(await createOrganisation(actor, form)).toBe(form.id);
		expect(await createOrganisation(actor, form)).toBe(form.id);
		const other = await actorFor(await signedIn(), null);
		await expect(createOrganisation(other, form)).rejects.toMatchObject(refused('organisation.name-exists'));
		const same = named();
		const ends = await Promise.allSettled([createOrganisation(actor, same), createOrganisation(other, same)]);
		expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	});

	it('is one of fifty at most for one person, also with many forms at once', async () => {
		const actor = await actorFor(await signedIn(), null);
		const ends = await Promise.allSettled(
			Array.from({ length: 53 }, () => createOrganisation(actor, named()))
		);
		expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
		await expect(createOrganisation(actor, named())).rejects.toMatchObject(refused('membership.too-many'));
	});
});

describe('acting for an organisation', () => {
	it('is acting for none without a membership, and for the first without a choice', async () => {
		const person = await signedIn();
		expect(await actorFor(person, null)).toMatchObject({ organisationId: null, role: null, draftKey: null });
		const [first, second] = [await storedOrganisation(), await storedOrganisation()];
		await join(person, first, 'editor');
		await join(person, second, 'viewer');
		expect(await actorFor(person, null)).toMatchObject({ organisationId: first, role: 'editor' });
	});

	it('changes by choice, to an organisation of one’s own only', async () => {
		const person = await signedIn();
		const [first, second] = [await storedOrganisation(), await storedOrganisation()];
		await join(person, first, 'editor');
		await join(person, second, 'viewer');
		await chooseOrganisation(await actorFor(person, null), second);
		const actor = await actorFor(person, null);
		expect(actor).toMatchObject({ organisationId: second, role: 'viewer' });
		expect((await listMembershipsOf(actor)).map(({ acting }) => acting)).toEqual([false, true]);
		const foreign = chooseOrganisation(actor, await storedOrganisation());
		await expect(foreign).rejects.toMatchObject(refused('actor.other-organisation'));
		await expect(chooseOrganisation(visitor, first)).rejects.toMatchObject(refused('actor.signed-out'));
	});

	it('does not begin by asking, and ends by leaving', async () => {
		const person = await signedIn();
		const place = await storedOrganisation();
		await storedMember(place, 'owner');
		await runSql`insert into memberships (person_id, organisation_id, role, state) values (${person.id}, ${place}, 'owner', 'asked')`;
		const asking = await actorFor(person, null);
		expect(asking.organisationId).toBeNull();
		await expect(chooseOrganisation(asking, place)).rejects.toMatchObject(
			refused('actor.other-organisation')
		);
		await runSql`update memberships set state = 'member' where person_id = ${person.id}`;
		await chooseOrganisation(asking, place);
		await leaveOrganisation(await actorFor(person, null), place);
		expect((await actorFor(person, null)).organisationId).toBeNull();
	});
});

async function join(person: Person, organisationId: OrganisationId, role: string): Promise<void> {
	await runSql`insert into memberships (person_id, organisation_id, role, state) values (${person.id}, ${organisationId}, ${role}, 'member')`;
}
