// Who asks: anybody reading, the operator at the command line, or a person acting for at most one organisation.
import type { PersonId } from '#actors/people';
import { Refusal } from '#platform/errors';
import type { OrganisationId } from './organisation.ts';

/** From the most trusted to the least: an owner may all an editor may, an editor all a viewer may. */
export const roles = ['owner', 'editor', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** `draftKey` is the hash of the random cookie under which somebody without an account keeps drafts; null without one. */
export type Visitor = { kind: 'visitor'; draftKey?: string | null };
export type PersonActor = {
	kind: 'person';
	personId: PersonId;
	name: string;
	/** Looks after this installation; says nothing about organisations. */
	administrator: boolean;
	/** Decides about the thesaurus; every administrator may. */
	moderator: boolean;
	/** The organisation acted for now, and the role there; both null for who belongs to none. */
	organisationId: OrganisationId | null;
	role: Role | null;
	draftKey?: string | null;
};
export type Actor = Visitor | { kind: 'operator' } | PersonActor;
/** A person who acts for an organisation. */
export type MemberActor = PersonActor & { organisationId: OrganisationId; role: Role };

export type ActorRefusal =
	'actor.signed-out' | 'actor.no-organisation' | 'actor.other-organisation' | 'actor.role-too-low';

/** Whether `actor` acts for this organisation in this role or a more trusted one. */
export function actsAs(actor: Actor, organisationId: string | null, role: Role): actor is MemberActor {
	return (
		actor.kind === 'person' &&
		organisationId !== null &&
		actor.organisationId === organisationId &&
		reaches(actor.role, role)
	);
}

/** Refuses everybody who is not signed in; the form they sent is kept for them (see `platform/server/forms`). */
export function mustBeSignedIn(actor: Actor): PersonActor {
	if (actor.kind !== 'person') throw new Refusal<ActorRefusal>('actor.signed-out');

	return actor;
}

/** The person, where they act for any organisation in this role or a more trusted one. */
export function mustActAs(actor: Actor, role: Role): MemberActor {
	const person = mustBeSignedIn(actor);
	if (person.organisationId === null) throw new Refusal<ActorRefusal>('actor.no-organisation');
	if (!actsAs(person, person.organisationId, role)) throw new Refusal<ActorRefusal>('actor.role-too-low');

	return person;
}

/** The person, where they act for exactly this organisation in this role or a more trusted one. */
export function mustActFor(actor: Actor, organisationId: string | null, role: Role): MemberActor {
	const person = mustBeSignedIn(actor);
	if (organisationId === null || person.organisationId !== organisationId) {
		throw new Refusal<ActorRefusal>('actor.other-organisation');
	}

	return mustActAs(person, role);
}

function reaches(held: Role | null, wanted: Role): boolean {
	return held !== null && roles.indexOf(held) <= roles.indexOf(wanted);
}
