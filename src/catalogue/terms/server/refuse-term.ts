// A moderator does not let a suggestion in, and says why.
import type { Actor } from '#actors/organisations';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import type { DecisionInput } from '../suggestion-form.ts';
import { moved, type Suggestion, type SuggestionId } from '../suggestion.ts';
import type { TermRefusedEvent } from '../term-events.ts';
import { mayDecide } from './policy.ts';
import { addDecision, findSuggestionToChange, saveSuggestion } from './queries.ts';

export function refuseTerm(actor: Actor, id: SuggestionId, { reason }: DecisionInput): Promise<Suggestion> {
	return inTransaction(async (tx) => {
		const suggestion = await findSuggestionToChange(tx, id);
		const { moderator, alone } = await mayDecide(tx, actor, suggestion);
		const decided = { by: moderator.personId, at: new Date(), reason };
		const result = moved(suggestion, 'refuse', decided);
		await saveSuggestion(tx, result);
		await addDecision(tx, id, { act: 'refuse', ...decided, alone });
		await announce(tx, { name: 'term.refused', subjectId: id } satisfies TermRefusedEvent);

		return result;
	});
}
