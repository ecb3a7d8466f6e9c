// Who may do what with a practice: drafts are their organisation's, the rest is public, bringing in is the operator's.
import type { Actor } from '#actors/organisations';
import { mustBeOperator } from '#actors/organisations/server';
import { NotFound } from '#platform/errors';
import { isPublic, type Practice } from '../practice.ts';

/** A draft is not there for others: refusing it by name would tell that it exists. */
export function mustBeReadable(actor: Actor, practice: Practice): void {
	if (actor.kind !== 'operator' && !isPublic(practice.state)) throw new NotFound(`practice ${practice.id}`);
}

export const mayImport = mustBeOperator;
export const mayExport = mustBeOperator;
