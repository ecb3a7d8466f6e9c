// Who may do what with a match: the two organisations read it, their editors and owners answer it, nobody else knows of it.
import { actsAs, mustActAs, mustActFor, type Actor, type MemberActor } from '#actors/organisations';
import { mustBeOperator } from '#actors/organisations/server';
import { NotFound, Refusal } from '#platform/errors';
import type { MatchRefusal, Side } from '../match.ts';

type Owned = { organisationId: string | null };

/** The side this person answers for. Whoever owns both has nobody to answer to. */
export function mustAnswer(actor: Actor, need: Owned, solution: Owned): { side: Side; person: MemberActor } {
	const { organisationId } = mustActAs(actor, 'editor');
	const side = need.organisationId === organisationId ? 'need' : 'solution';
	const person = mustActFor(actor, side === 'need' ? need.organisationId : solution.organisationId, 'editor');
	if (need.organisationId === solution.organisationId) throw new Refusal<MatchRefusal>('match.own');

	return { side, person };
}

/** The side this person reads for; for everybody else there is nothing under that address. */
export function mustSee(actor: Actor, need: Owned, solution: Owned): Side {
	const side = (['need', 'solution'] as const).find((one) =>
		actsAs(actor, (one === 'need' ? need : solution).organisationId, 'viewer')
	);
	if (!side) throw new NotFound('match');

	return side;
}

/** Matches of a record are shown to the organisation whose record it is. */
export function mustOwn(actor: Actor, record: Owned, what: string): void {
	if (!actsAs(actor, record.organisationId, 'viewer')) throw new NotFound(what);
}

export const mayExport = mustBeOperator;
