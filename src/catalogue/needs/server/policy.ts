// Who may do what with a need: drafts are their writer's and their organisation's, the rest is public.
import {
	actsAs,
	mustActAs,
	mustActFor,
	mustBeSignedIn,
	type Actor,
	type MemberActor,
	type OrganisationId
} from '#actors/organisations';
import { mustBeOperator } from '#actors/organisations/server';
import { NotFound } from '#platform/errors';
import { transitions, type NeedAct } from '../need-acts.ts';
import { isPublic, type Need } from '../need.ts';

/** A draft is not there for others: refusing it by name would tell that it exists. */
export function mustBeReadable(actor: Actor, need: Need): void {
	const reads =
		actor.kind === 'operator' ||
		isPublic(need.state) ||
		isOwnDraft(actor, need) ||
		actsAs(actor, need.organisationId, 'viewer');
	if (!reads) throw new NotFound(`need ${need.id}`);
}

/**
 * For whom the draft is: whoever acts for an organisation writes for it, and needs the right to.
 * Without an account it is found again by the cookie of the browser, so there must be one.
 */
export function mayDraft(actor: Actor): OrganisationId | null {
	if (actor.kind === 'visitor' && actor.draftKey) return null;
	const person = mustBeSignedIn(actor);

	return person.organisationId === null ? null : mustActAs(person, 'editor').organisationId;
}

/** A draft is its editors'; what is in review or public is corrected by an owner, and the history shows it. */
export function mayRevise(actor: Actor, need: Need): void {
	if (isOwnDraft(actor, need)) return;
	mustBeSignedIn(actor);
	mustBeReadable(actor, need);
	mustActFor(actor, need.organisationId, need.state === 'draft' ? 'editor' : 'owner');
}

export function mayDiscard(actor: Actor, need: Need): void {
	if (isOwnDraft(actor, need)) return;
	mustBeSignedIn(actor);
	mustBeReadable(actor, need);
	mustActFor(actor, need.organisationId, 'editor');
}

/** The acts of review are those of the organisation that owns the need. */
export function mayMove(actor: Actor, need: Need, act: NeedAct): MemberActor {
	mustBeSignedIn(actor);
	mustBeReadable(actor, need);

	return mustActFor(actor, need.organisationId, transitions[act].role);
}

/** Begun without an account, or by a person who belonged to no organisation then. */
export function isOwnDraft(actor: Actor, need: Need): boolean {
	if (need.state !== 'draft' || need.organisationId !== null || actor.kind === 'operator') return false;
	const byKey = need.draftKey !== null && actor.draftKey === need.draftKey;

	return byKey || (actor.kind === 'person' && need.createdBy === actor.personId);
}

export const mayImport = mustBeOperator;
/** What everybody may read, everybody may take out. */
export const mayExport: (actor: Actor) => void = () => undefined;
