// What being let in, changed and let go comes to, and that the last owner stays whatever happens at once.
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { storedPerson } from '#actors/people/testing';
import { answerTo } from '#tests/answer';
import { mailsTo, useDataFolder } from '#tests/data-folder';
import { useTestDatabase } from '#tests/database';
import { runSql } from '#tests/sql';
import type { Role } from '../actor.ts';
import type { MembershipId } from '../membership.ts';
import type { OrganisationId } from '../organisation.ts';
import {
	anOutsider,
	aPerson,
	claimedOrganisation,
	everyActor,
	storedMember,
	storedOrganisation
} from '../testing/index.ts';
import {
	answerJoinRequest,
	askToJoin,
	changeRole,
	leaveOrganisation,
	listMembers,
	ownersAlone,
	removeMember,
	showOrganisation,
	withdrawJoinRequest
} from './index.ts';

useDataFolder();
useTestDatabase();
const yes = { accept: true, role: 'editor' } as const;
const wish = { role: 'editor', message: 'I work at the library.' } as const;

let place: OrganisationId;
let actors: Awaited<ReturnType<typeof everyActor>>['actors'];

beforeEach(async () => {
	({ organisationId: place, actors } = await everyActor());
});

async function requestTo(organisationId: OrganisationId): Promise<MembershipId> {
	return askToJoin(await anOutsider(), organisationId, wish);
}

async function roleOf(personId: string): Promise<unknown> {
	const rows =
		await runSql`select role from memberships where person_id = ${personId} and organisation_id = ${place}`;

	return rows[0]?.['role'];
}

describe('being let in', () => {
	it('gives the role of the answer, once', async () => {
		const person = await anOutsider();
		const request = await askToJoin(person, place, wish);
		await answerJoinRequest(actors.owner, request, { accept: true, role: 'viewer' });
		expect(await roleOf(person.personId)).toBe('viewer');
		expect(await answerTo(answerJoinRequest(actors.owner, request, yes))).toBe('membership.answered');
		expect(await answerTo(withdrawJoinRequest(person, request))).toBe('membership.answered');
	});

	it('or not leaves nothing behind, so that one may ask again', async () => {
		const person = await anOutsider();
		const request = await askToJoin(person, place, wish);
		await answerJoinRequest(actors.owner, request, { accept: false, role: 'owner' });
		expect(await roleOf(person.personId)).toBeUndefined();
		await askToJoin(person, place, wish);
	});

	it('where nobody was makes the person owner and the organisation claimed; then its owner answers', async () => {
		const unclaimed = await storedOrganisation();
		const person = await anOutsider();
		const [first, second] = [await askToJoin(person, unclaimed, wish), await requestTo(unclaimed)];
		await answerJoinRequest(actors.administrator, first, { accept: true, role: 'viewer' });
		expect(await showOrganisation(person, unclaimed)).toMatchObject({ claimed: true });
		expect(await answerTo(answerJoinRequest(actors.administrator, second, yes))).toBe(
			'actor.other-organisation'
		);
		const owner = { ...person, organisationId: unclaimed, role: 'owner' as Role };
		await answerJoinRequest(owner, second, yes);
		expect((await listMembers(owner, unclaimed)).map(({ role }) => role).toSorted()).toEqual([
			'editor',
			'owner'
		]);
	});

	it('is asked of the owners and told to the person by mail, each in their language', async () => {
		const asking = await storedPerson({ name: 'Eva Lind', locale: 'sv' });
		const request = await askToJoin({ ...aPerson(), personId: asking.id, name: asking.name }, place, wish);
		const [owner] = await runSql`select email from people where id = ${actors.owner.personId}`;
		const [asked] = await mailsTo(String(owner?.['email']));
		expect(asked?.subject).toMatch(/^Eva Lind pyytää päästä organisaatioon Testby \d+$/);
		expect(asked?.text).toContain(`/fi/organisations/${place}/members`);
		expect(asked?.text).not.toContain(wish.message);
		await answerJoinRequest(actors.owner, request, yes);
		expect((await mailsTo(asking.email))[0]?.subject).toMatch(/^Nu kan du företräda Testby \d+$/);
	});
});

describe('the last owner', () => {
	it('can neither leave nor be lowered nor be removed, until there is another one', async () => {
		const owner = actors.owner;
		const last = 'organisation.last-owner';
		expect(await answerTo(changeRole(owner, place, { personId: owner.personId, role: 'editor' }))).toBe(last);
		expect(await answerTo(removeMember(owner, place, owner.personId))).toBe(last);
		const second = await storedMember(place, 'viewer');
		await changeRole(owner, place, { personId: second.personId, role: 'owner' });
		await leaveOrganisation(owner, place);
		expect(await answerTo(leaveOrganisation({ ...second, role: 'owner' }, place))).toBe(last);
	});

	it('stays also when two owners go at the same moment', async () => {
		for (let round = 0; round < 10; round++) {
			const { organisationId, owner } = await claimedOrganisation();
			const second = await storedMember(organisationId, 'owner');
			const ends = await Promise.all([
				answerTo(leaveOrganisation(owner, organisationId)),
				answerTo(removeMember(second, organisationId, second.personId))
			]);
			expect(ends.toSorted()).toEqual(['done', 'organisation.last-owner']);
		}
	});

	it('is alone when nobody else could approve', async () => {
		expect(await ownersAlone(place)).toBe(false);
		const { organisationId } = await claimedOrganisation();
		expect(await ownersAlone(organisationId)).toBe(true);
		await storedMember(organisationId, 'viewer');
		expect(await ownersAlone(organisationId)).toBe(true);
		await storedMember(organisationId, 'editor');
		expect(await ownersAlone(organisationId)).toBe(false);
		expect(await ownersAlone(randomUUID())).toBe(false);
	});
});
