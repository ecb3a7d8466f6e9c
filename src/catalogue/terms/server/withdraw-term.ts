// An organisation takes its own suggestion away before anybody has decided.
import type { Actor } from '#actors/organisations';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { moved, type Suggestion, type SuggestionId } from '../suggestion.ts';
import type { TermWithdrawn } from '../term-events.ts';
import { mayWithdraw } from './policy.ts';
import { addDecision, findSuggestionToChange, saveSuggestion } from './queries.ts';

export function withdrawTerm(actor: Actor, id: SuggestionId): Promise<Suggestion> {
	return inTransaction(async (tx) => {
		const suggestion = await findSuggestionToChange(tx, id);
		const { personId: by } = mayWithdraw(actor, suggestion);
		const decided = { by, at: new Date(), reason: '' };
		const result = moved(suggestion, 'withdraw', decided);
		await saveSuggestion(tx, result);
		await addDecision(tx, id, { act: 'withdraw', ...decided, alone: false });
		await announce(tx, { name: 'term.withdrawn', subjectId: id } satisfies TermWithdrawn);

		return result;
	});
}
