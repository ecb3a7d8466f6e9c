// One actor of every kind, seen from one organisation: what a rights test goes through.
import type { Actor, PersonActor } from '../actor.ts';
import type { OrganisationId } from '../organisation.ts';
import { aPerson, claimedOrganisation, storedMember } from './builders.ts';
import { storedPerson } from '#actors/people/testing';

export const actorKinds = [
	'visitor',
	'outsider',
	'viewer',
	'editor',
	'owner',
	'other owner',
	'administrator'
] as const;
export type ActorKind = (typeof actorKinds)[number];

/** Makes a claimed organisation with members; outsider, other owner and administrator do not belong to it. */
export async function everyActor(): Promise<{
	organisationId: OrganisationId;
	actors: Record<ActorKind, Actor> & { owner: PersonActor };
}> {
	const { organisationId, owner } = await claimedOrganisation();
	const other = await claimedOrganisation();
	const viewer = await storedMember(organisationId, 'viewer');
	const editor = await storedMember(organisationId, 'editor');
	const outsider = await anOutsider();
	const administrator = { ...(await anOutsider()), administrator: true, moderator: true };

	return {
		organisationId,
		actors: {
			visitor: { kind: 'visitor' },
			outsider,
			viewer,
			editor,
			owner,
			'other owner': other.owner,
			administrator
		}
	};
}

/** Somebody with a stored account who belongs to no organisation. */
export async function anOutsider(): Promise<PersonActor> {
	const { id, name } = await storedPerson();

	return { ...aPerson(), personId: id, name };
}
