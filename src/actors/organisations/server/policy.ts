// Who may do what: reading is open to everybody, bringing in records is the operator's, members are their owners' matter.
import { NotFound, Refusal } from '#platform/errors';
import { actsAs, mustActFor, mustBeSignedIn, type Actor, type PersonActor } from '../actor.ts';
import type { Membership } from '../membership.ts';
import type { Organisation, OrganisationId } from '../organisation.ts';

export type OrganisationRefusal =
	'organisation.operator-only' | 'organisation.administrator-only' | 'organisation.name-exists';

/** Import and export run at the command line, where whoever can run them already owns the installation. */
export function mustBeOperator(actor: Actor): void {
	if (actor.kind !== 'operator') throw new Refusal<OrganisationRefusal>('organisation.operator-only');
}

/** Owners let in; where nobody has claimed the organisation there are none, and administrators look who it is. */
export function mustLetInto(actor: Actor, organisation: Organisation): PersonActor {
	if (organisation.claimed) return mustActFor(actor, organisation.id, 'owner');
	const person = mustBeSignedIn(actor);
	if (!person.administrator) throw new Refusal<OrganisationRefusal>('organisation.administrator-only');

	return person;
}

/** The role may have been taken away since the request came in, so the locked members are asked again. */
export function mustStillOwn(person: PersonActor, members: readonly Membership[]): void {
	const own = members.find((member) => member.personId === person.personId);
	if (own?.role !== 'owner') throw new Refusal('actor.role-too-low');
}

/** Who works where is the business of those who work there. */
export function mustBeMember(actor: Actor, organisationId: OrganisationId): void {
	if (!actsAs(actor, organisationId, 'viewer')) throw new NotFound(`members of ${organisationId}`);
}

/** What everybody may read, everybody may take out. */
export const mayExport: (actor: Actor) => void = () => undefined;
