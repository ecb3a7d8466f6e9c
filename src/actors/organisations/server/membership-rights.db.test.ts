// Who may ask, let in, change, see and leave: every verb with every kind of actor.
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDataFolder } from '#tests/data-folder';
import { useTestDatabase } from '#tests/database';
import { answerTo } from '#tests/answer';
import type { Actor } from '../actor.ts';
import type { MembershipId } from '../membership.ts';
import type { OrganisationId } from '../organisation.ts';
import {
	actorKinds,
	anOutsider,
	everyActor,
	storedMember,
	storedOrganisation,
	type ActorKind
} from '../testing/index.ts';
import {
	answerJoinRequest,
	askToJoin,
	changeRole,
	enrolMember,
	joinRequestsFor,
	leaveOrganisation,
	listMembers,
	listMembershipsOf,
	removeMember,
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

/** What each kind of actor gets for the same deed, on an organisation that is new each time. */
async function answers(
	deed: (actor: Actor, kind: ActorKind) => Promise<unknown>
): Promise<Record<ActorKind, string>> {
	const given: [ActorKind, string][] = [];
	for (const kind of actorKinds) given.push([kind, await answerTo(deed(actors[kind], kind))]);

	return Object.fromEntries(given) as Record<ActorKind, string>;
}

async function requestTo(organisationId: OrganisationId): Promise<MembershipId> {
	return askToJoin(await anOutsider(), organisationId, wish);
}

const ownersOnly = {
	visitor: 'actor.signed-out',
	outsider: 'actor.other-organisation',
	viewer: 'actor.role-too-low',
	editor: 'actor.role-too-low',
	owner: 'done',
	'other owner': 'actor.other-organisation',
	administrator: 'actor.other-organisation'
} as const;

describe('rights', () => {
	it('everybody with an account who does not belong yet may ask to join, once', async () => {
		expect(await answers((actor) => askToJoin(actor, place, wish))).toEqual({
			visitor: 'actor.signed-out',
			outsider: 'done',
			viewer: 'membership.exists',
			editor: 'membership.exists',
			owner: 'membership.exists',
			'other owner': 'done',
			administrator: 'done'
		});
		expect(await answerTo(askToJoin(actors.outsider, place, wish))).toBe('membership.exists');
		expect(await answerTo(askToJoin(actors.outsider, randomUUID() as OrganisationId, wish))).toBe('NotFound');
	});

	it('owners alone let in', async () => {
		expect(await answers(async (actor) => answerJoinRequest(actor, await requestTo(place), yes))).toEqual(
			ownersOnly
		);
	});

	it('administrators alone let into an organisation that nobody has claimed', async () => {
		const deed = async (actor: Actor) =>
			answerJoinRequest(actor, await requestTo(await storedOrganisation()), yes);
		expect(await answers(deed)).toEqual({
			...Object.fromEntries(actorKinds.map((kind) => [kind, 'organisation.administrator-only'])),
			visitor: 'actor.signed-out',
			administrator: 'done'
		});
	});

	it('owners alone give roles and remove members', async () => {
		const give = async (actor: Actor) => {
			const { personId } = await storedMember(place, 'viewer');
			await changeRole(actor, place, { personId, role: 'editor' });
		};
		const remove = async (actor: Actor) =>
			removeMember(actor, place, (await storedMember(place, 'viewer')).personId);
		expect(await answers(give)).toEqual(ownersOnly);
		expect(await answers(remove)).toEqual(ownersOnly);
	});

	it('members alone see members, and everybody their own memberships only', async () => {
		expect(await answers((actor) => listMembers(actor, place))).toEqual({
			...Object.fromEntries(actorKinds.map((kind) => [kind, 'NotFound'])),
			viewer: 'done',
			editor: 'done',
			owner: 'done'
		});
		expect(await answerTo(listMembershipsOf(actors.visitor))).toBe('actor.signed-out');
		expect(await listMembershipsOf(actors.outsider)).toEqual([]);
		expect(await listMembershipsOf(actors.editor)).toMatchObject([
			{ organisationId: place, role: 'editor', state: 'member', acting: true }
		]);
	});

	it('requests are shown to those who may answer them', async () => {
		const unclaimed = await storedOrganisation();
		await requestTo(place);
		await requestTo(unclaimed);
		const shown = async (kind: ActorKind) =>
			(await joinRequestsFor(actors[kind])).map(({ organisationId }) => organisationId);
		expect(await shown('owner')).toEqual([place]);
		expect((await shown('administrator')).includes(unclaimed)).toBe(true);
		expect((await shown('administrator')).includes(place)).toBe(false);
		for (const kind of ['visitor', 'outsider', 'viewer', 'editor', 'other owner'] as const) {
			expect(await shown(kind), kind).toEqual([]);
		}
	});

	it('a request is taken back by whoever sent it', async () => {
		const own = await askToJoin(actors.outsider, place, wish);
		for (const kind of actorKinds.filter((one) => one !== 'outsider')) {
			const expected = kind === 'visitor' ? 'actor.signed-out' : 'NotFound';
			expect(await answerTo(withdrawJoinRequest(actors[kind], own)), kind).toBe(expected);
		}
		await withdrawJoinRequest(actors.outsider, own);
		expect(await answerTo(withdrawJoinRequest(actors.outsider, own))).toBe('NotFound');
	});

	it('members leave when they like, strangers have nothing to leave', async () => {
		expect(await answers((actor) => leaveOrganisation(actor, place))).toEqual({
			visitor: 'actor.signed-out',
			outsider: 'NotFound',
			viewer: 'done',
			editor: 'done',
			owner: 'organisation.last-owner',
			'other owner': 'NotFound',
			administrator: 'NotFound'
		});
	});

	it('the operator alone enrols members unasked', async () => {
		const { personId } = await anOutsider();
		const deed = (actor: Actor) => enrolMember(actor, place, { personId, role: 'viewer' });
		expect(await answers(deed)).toEqual(
			Object.fromEntries(actorKinds.map((kind) => [kind, 'organisation.operator-only']))
		);
		expect(await answerTo(deed({ kind: 'operator' }))).toBe('done');
	});

	it('a role that was taken away meanwhile no longer counts', async () => {
		const second = await storedMember(place, 'owner');
		await changeRole(actors.owner, place, { personId: second.personId, role: 'viewer' });
		expect(await answerTo(removeMember(second, place, second.personId))).toBe('actor.role-too-low');
		expect(await answerTo(answerJoinRequest(second, await requestTo(place), yes))).toBe('actor.role-too-low');
	});
});
