// A moderator takes an approved term back: gone from the engine at once, kept in the history with the reason.
import type { Actor } from '#actors/organisations';
import { inTransaction } from '#platform/server/db';
import { announce, notify } from '#platform/server/events';
import type { DecisionInput } from '../suggestion-form.ts';
import { moved, type Suggestion, type SuggestionId } from '../suggestion.ts';
import type { TermInForce } from '../term-events.ts';
import { loadTerms } from './load-terms.ts';
import { mayDecide } from './policy.ts';
import { addDecision, findSuggestionToChange, saveSuggestion } from './queries.ts';

export async function takeBackTerm(
	actor: Actor,
	id: SuggestionId,
	{ reason }: DecisionInput
): Promise<Suggestion> {
	const takenBack = await inTransaction(async (tx) => {
		const suggestion = await findSuggestionToChange(tx, id);
		const { moderator, alone } = await mayDecide(tx, actor, suggestion);
		const decided = { by: moderator.personId, at: new Date(), reason };
		const result = moved(suggestion, 'take-back', decided);
		await saveSuggestion(tx, result);
		await addDecision(tx, id, { act: 'take-back', ...decided, alone });
		const { concept, language, term } = result;
		const event: TermInForce = {
			name: 'term.taken-back',
			subjectId: id,
			payload: { concept, language, term }
		};
		await announce(tx, event);
		await notify(tx, 'terms');

		return result;
	});
	await loadTerms();

	return takenBack;
}
