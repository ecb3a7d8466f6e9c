// A moderator lets a suggestion into the thesaurus: the engine uses it at once, in every process.
import type { Actor } from '#actors/organisations';
import { allConcepts } from '#commons/vocabulary/server';
import { database, inTransaction } from '#platform/server/db';
import { announce, notify } from '#platform/server/events';
import type { DecisionInput } from '../suggestion-form.ts';
import { moved, type Suggestion, type SuggestionId } from '../suggestion.ts';
import type { MeasureTerm } from '../term-effect.ts';
import type { TermInForce } from '../term-events.ts';
import { mustBeUsable, mustTellApart } from '../term-rules.ts';
import { functionWordsIn, limitToday } from './limits.ts';
import { loadTerms } from './load-terms.ts';
import { mayDecide, mustModerate } from './policy.ts';
import { addDecision, findSuggestion, findSuggestionToChange, saveSuggestion } from './queries.ts';

/** Everything is looked at again: since it was suggested, another term may have come that it collides with. */
export async function approveTerm(
	actor: Actor,
	id: SuggestionId,
	{ reason }: DecisionInput,
	measure: MeasureTerm
): Promise<Suggestion> {
	mustModerate(actor);
	// Before the transaction, since looking at the records needs connections too; what is wished never changes.
	const effect = await measure(await findSuggestion(database(), id));
	const approved = await inTransaction(async (tx) => {
		const suggestion = await findSuggestionToChange(tx, id);
		const { moderator, alone } = await mayDecide(tx, actor, suggestion);
		const decided = { by: moderator.personId, at: new Date(), reason };
		const result = moved(suggestion, 'approve', decided);
		const functionWords = functionWordsIn(result.language);
		mustBeUsable(result, { concepts: allConcepts(), functionWords });
		mustTellApart(result, effect, limitToday());
		await saveSuggestion(tx, result);
		await addDecision(tx, id, { act: 'approve', ...decided, alone });
		const { concept, language, term } = result;
		const event: TermInForce = {
			name: 'term.approved',
			subjectId: id,
			payload: { concept, language, term }
		};
		await announce(tx, event);
		await notify(tx, 'terms');

		return result;
	});
	await loadTerms();

	return approved;
}
