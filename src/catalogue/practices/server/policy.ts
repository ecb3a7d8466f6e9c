// Who may do what with a practice: drafts are their writer's and their organisation's, the rest is public.
import {
	actsAs,
	mustActAs,
	mustActFor,
	mustBeSignedIn,
	type Actor,
	type MemberActor
} from '#actors/organisations';
import { mustBeOperator } from '#actors/organisations/server';
import { NotFound } from '#platform/errors';
import { isPublic, type Practice } from '../practice.ts';

/** A draft is not there for others: refusing it by name would tell that it exists. */
export function mustBeReadable(actor: Actor, practice: Practice): void {
	const reads =
		actor.kind === 'operator' ||
		isPublic(practice.state) ||
		isOwnDraft(actor, practice) ||
		actsAs(actor, practice.organisationId, 'viewer');
	if (!reads) throw new NotFound(`practice ${practice.id}`);
}

/** Whoever acts for an organisation writes for it, and needs the right to; others begin a draft of their own. */
export function mayBegin(actor: Actor) {
	const person = mustBeSignedIn(actor);

	return person.organisationId === null ? person : mustActAs(person, 'editor');
}

/** A practice is the organisation's own word: its editors write and correct it, and the history shows it. */
export function mayRevise(actor: Actor, practice: Practice): void {
	if (isOwnDraft(actor, practice)) return;
	mayDecide(actor, practice);
}

/** Publishing and retiring are done in the name of the organisation. */
export function mayDecide(actor: Actor, practice: Practice): MemberActor {
	mustBeSignedIn(actor);
	mustBeReadable(actor, practice);

	return mustActFor(actor, practice.organisationId, 'editor');
}

/** Begun by a person who belonged to no organisation then. */
export function isOwnDraft(actor: Actor, practice: Practice): boolean {
	return (
		practice.state === 'draft' &&
		practice.organisationId === null &&
		actor.kind === 'person' &&
		practice.createdBy === actor.personId
	);
}

export const mayImport = mustBeOperator;
/** What everybody may read, everybody may take out. */
export const mayExport: (actor: Actor) => void = () => undefined;
