// Rights on organisations and their members: bringing one in, asking to join, letting in, roles.
import { randomUUID } from 'node:crypto';
import type { Actor, MembershipId, OrganisationId } from '#actors/organisations';
import * as organisations from '#actors/organisations/server';
import { aPerson, storedOrganisation } from '#actors/organisations/testing';
import { inTransaction } from '#platform/server/db';
import {
	drained,
	everybody,
	everyPerson,
	foundByNobody,
	onlyOperator,
	owners,
	readersOfHidden,
	type Answers,
	type ModuleRights,
	type Right
} from './rights.ts';
import { store, type World } from './world.ts';

const request = { role: 'viewer', message: 'I work there' } as const;
const yes = { accept: true, role: 'viewer' } as const;

/** Somebody else asks to join. */
async function asked(organisationId: OrganisationId): Promise<MembershipId> {
	const person = aPerson();
	await store(person);

	return organisations.askToJoin(person, organisationId, request);
}

/** The same answer whoever waits: accepting and not accepting are one right. */
function answering(about: string, answers: Answers, to: (world: World) => Promise<OrganisationId>): Right {
	return {
		verb: 'answerJoinRequest',
		about,
		answers,
		run: async (actor, world) => {
			const organisationId = await to(world);
			await organisations.answerJoinRequest(actor, await asked(organisationId), yes);
			await organisations.answerJoinRequest(actor, await asked(organisationId), { ...yes, accept: false });
		}
	};
}

const joining: readonly Right[] = [
	{
		verb: 'askToJoin',
		about: 'an organisation one does not belong to',
		answers: everyPerson,
		run: async (actor) => organisations.askToJoin(actor, await storedOrganisation(), request)
	},
	{
		verb: 'withdrawJoinRequest',
		about: 'the own request',
		answers: everyPerson,
		run: async (actor) => {
			const id = await organisations.askToJoin(actor, await storedOrganisation(), request);
			await organisations.withdrawJoinRequest(actor, id);
		}
	},
	{
		verb: 'withdrawJoinRequest',
		about: 'the request of somebody else',
		answers: {
			...readersOfHidden,
			anonymous: 'actor.signed-out',
			viewer: 'not found',
			editor: 'not found',
			owner: 'not found',
			operator: 'actor.signed-out'
		},
		run: async (actor, { organisationId }) =>
			organisations.withdrawJoinRequest(actor, await asked(organisationId))
	},
	answering('an organisation with owners', owners, ({ organisationId }) => Promise.resolve(organisationId)),
	{
		verb: 'joinRequestsFor',
		about: 'an organisation with owners',
		answers: { ...foundByNobody, owner: 'may' },
		run: async (actor, { organisationId }) => {
			const id = await asked(organisationId);
			return (await organisations.joinRequestsFor(actor)).filter((one) => one.id === id);
		}
	},
	{
		verb: 'answerJoinRequest',
		about: 'an organisation that nobody has claimed',
		answers: {
			...unclaimedRefused(),
			anonymous: 'actor.signed-out',
			administrator: 'may',
			operator: 'actor.signed-out'
		},
		run: async (actor) => organisations.answerJoinRequest(actor, await asked(await storedOrganisation()), yes)
	},
	{
		verb: 'joinRequestsFor',
		about: 'an organisation that nobody has claimed',
		answers: { ...foundByNobody, administrator: 'may' },
		run: async (actor) => {
			const id = await asked(await storedOrganisation());
			return (await organisations.joinRequestsFor(actor)).filter((one) => one.id === id);
		}
	}
];

const belonging: readonly Right[] = [
	{
		verb: 'createOrganisation',
		about: 'a new one',
		answers: everyPerson,
		run: (actor) => organisations.createOrganisation(actor, { name: `New ${randomUUID()}`, country: 'FI' })
	},
	{
		verb: 'chooseOrganisation',
		about: 'the organisation to act for',
		answers: {
			...everyPerson,
			other: 'actor.other-organisation',
			administrator: 'actor.other-organisation'
		},
		run: (actor, { organisationId }) => organisations.chooseOrganisation(actor, organisationId)
	},
	{
		verb: 'enrolMember',
		about: 'somebody who did not ask',
		answers: onlyOperator,
		run: async (actor, { organisationId }) => {
			const person = aPerson();
			await store(person);
			await organisations.enrolMember(actor, organisationId, { personId: person.personId, role: 'viewer' });
		}
	},
	{
		verb: 'changeRole',
		about: 'a member',
		answers: owners,
		run: (actor, { organisationId, viewer: { personId } }) =>
			organisations.changeRole(actor, organisationId, { personId, role: 'editor' })
	},
	{
		verb: 'removeMember',
		about: 'a member',
		answers: owners,
		run: (actor, { organisationId, writer: { personId } }) =>
			organisations.removeMember(actor, organisationId, personId)
	},
	{
		verb: 'leaveOrganisation',
		about: 'the own membership',
		answers: {
			...everyPerson,
			owner: 'organisation.last-owner',
			other: 'not found',
			administrator: 'not found'
		},
		run: (actor, { organisationId }) => organisations.leaveOrganisation(actor, organisationId)
	},
	{
		verb: 'listMembers',
		about: 'an organisation',
		answers: { ...readersOfHidden, operator: 'not found' },
		run: (actor, { organisationId }) => organisations.listMembers(actor, organisationId)
	},
	{
		verb: 'listMembershipsOf',
		about: 'the own ones',
		answers: { ...everyPerson, administrator: 'nothing' },
		run: organisations.listMembershipsOf
	}
];

const reading: readonly Right[] = [
	{
		verb: 'showOrganisation',
		about: 'any organisation',
		answers: everybody,
		run: (actor, { organisationId }) => organisations.showOrganisation(actor, organisationId)
	},
	{
		verb: 'listOrganisationPage',
		about: 'all organisations',
		answers: everybody,
		run: async (actor) => (await organisations.listOrganisationPage(actor, { limit: 1 })).items
	},
	{
		verb: 'exportOrganisations',
		about: 'all organisations',
		answers: everybody,
		run: (actor) => drained(organisations.exportOrganisations(actor))
	},
	{
		verb: 'organisationsNamed',
		about: 'what a file names; inside an import',
		answers: onlyOperator,
		run: (actor) => inTransaction((tx) => organisations.organisationsNamed(actor, tx, [naming()]))
	},
	{
		verb: 'mustBeOperator',
		about: 'the check of every import and export',
		answers: onlyOperator,
		run: (actor: Actor) => Promise.resolve(actor).then(organisations.mustBeOperator)
	}
];

export const organisationRights: ModuleRights = {
	module: 'actors/organisations',
	rights: [...reading, ...joining, ...belonging],
	withoutActor: {
		actorFor: 'makes the actor of the person who is signed in',
		countAllOrganisations: 'counts what everybody may read',
		countOtherOwners: 'a figure for the rules of other modules',
		organisationNamed: 'organisations are public',
		organisationsById: 'organisations are public',
		organisationsShown: 'organisations are public',
		ownersAlone: 'a figure for the rules of other modules'
	},
	notForPages: ['enrolMember', 'mustBeOperator', 'organisationsNamed']
};

function unclaimedRefused(): Answers {
	const refused = 'organisation.administrator-only';

	return { ...everybody, viewer: refused, editor: refused, owner: refused, other: refused };
}

function naming() {
	return { organisation: { name: `Named ${randomUUID()}`, country: 'FI' }, source: { name: 'Test' } };
}
