// Who may do what with a solution: drafts are their organisation's, the rest is public, bringing in is the operator's.
import { actsAs, mustActFor, mustBeSignedIn, type Actor, type MemberActor } from '#actors/organisations';
import { mustBeOperator } from '#actors/organisations/server';
import { NotFound } from '#platform/errors';
import { isPublic, type Solution } from '../solution.ts';

/** A draft is not there for others: refusing it by name would tell that it exists. */
export function mustBeReadable(actor: Actor, solution: Solution): void {
	const reads =
		actor.kind === 'operator' || isPublic(solution.state) || actsAs(actor, solution.organisationId, 'viewer');
	if (!reads) throw new NotFound(`solution ${solution.id}`);
}

/** An offer is the firm's own word: whoever may write it may also publish, renew and retire it. */
export function mayWrite(actor: Actor, solution: Solution): MemberActor {
	mustBeSignedIn(actor);
	mustBeReadable(actor, solution);

	return mustActFor(actor, solution.organisationId, 'editor');
}

export const mayImport = mustBeOperator;
/** What everybody may read, everybody may take out. */
export const mayExport: (actor: Actor) => void = () => undefined;
