// Who may do what with a solution: drafts are their organisation's, the rest is public, bringing in is the operator's.
import type { Actor } from '#actors/organisations';
import { mustBeOperator } from '#actors/organisations/server';
import { NotFound } from '#platform/errors';
import { isPublic, type Solution } from '../solution.ts';

/** A draft is not there for others: refusing it by name would tell that it exists. */
export function mustBeReadable(actor: Actor, solution: Solution): void {
	if (actor.kind !== 'operator' && !isPublic(solution.state)) throw new NotFound(`solution ${solution.id}`);
}

export const mayImport = mustBeOperator;
export const mayExport = mustBeOperator;
