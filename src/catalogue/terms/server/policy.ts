// Who may do what with terms: editors suggest for their organisation, moderators decide, and nobody on their own wish while another could.
import { actsAs, mustActAs, mustActFor, mustBeSignedIn } from '#actors/organisations';
import type { Actor, MemberActor, PersonActor } from '#actors/organisations';
import { mustBeOperator } from '#actors/organisations/server';
import { countOtherModerators } from '#actors/people/server';
import type { Database } from '#platform/server/db';
import { NotFound, Refusal } from '#platform/errors';
import { isPublic, type Suggestion, type SuggestionRefusal } from '../suggestion.ts';

export function maySuggest(actor: Actor): MemberActor {
	return mustActAs(actor, 'editor');
}

export function mayWithdraw(actor: Actor, { organisationId }: Suggestion): MemberActor {
	return mustActFor(actor, organisationId, 'editor');
}

export function isModerator(actor: Actor): actor is PersonActor {
	return actor.kind === 'person' && actor.moderator;
}

export function mustModerate(actor: Actor): PersonActor {
	const person = mustBeSignedIn(actor);
	if (!person.moderator) throw new Refusal<SuggestionRefusal>('term.moderators-only');

	return person;
}

/** `alone`: it is their own wish, and there is no other moderator who could decide. */
export async function mayDecide(
	tx: Database,
	actor: Actor,
	suggestion: Suggestion
): Promise<{ moderator: PersonActor; alone: boolean }> {
	const moderator = mustModerate(actor);
	if (suggestion.suggested.by !== moderator.personId) return { moderator, alone: false };
	if ((await countOtherModerators(moderator.personId, tx)) > 0) {
		throw new Refusal<SuggestionRefusal>('term.own-suggestion');
	}

	return { moderator, alone: true };
}

/** Words that no moderator has let in are for those who wrote them and those who decide. */
export function mustBeReadable(actor: Actor, suggestion: Suggestion): void {
	if (!isPublic(suggestion.state) && !readsAll(actor, suggestion)) {
		throw new NotFound(`suggestion ${suggestion.id}`);
	}
}

/** Who did it is for the same people. */
export function readsAll(actor: Actor, { organisationId }: Suggestion): boolean {
	return actor.kind === 'operator' || isModerator(actor) || actsAs(actor, organisationId, 'viewer');
}

export const mayExport = mustBeOperator;
export const mayImport = mustBeOperator;
