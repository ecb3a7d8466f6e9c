// Who may do what with a need: drafts are their organisation's, the rest is public, bringing in is the operator's.
import type { Actor } from '#actors/organisations';
import { mustBeOperator } from '#actors/organisations/server';
import { NotFound } from '#platform/errors';
import { isPublic, type Need } from '../need.ts';

/** A draft is not there for others: refusing it by name would tell that it exists. */
export function mustBeReadable(actor: Actor, need: Need): void {
	if (actor.kind !== 'operator' && !isPublic(need.state)) throw new NotFound(`need ${need.id}`);
}

export const mayImport = mustBeOperator;
export const mayExport = mustBeOperator;
