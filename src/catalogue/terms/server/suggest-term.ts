// An editor wishes a term for a concept, or one away: refused at once where it could do harm, else a moderator decides.
import type { Actor } from '#actors/organisations';
import { allConcepts, findConcept } from '#commons/vocabulary/server';
import { NotFound } from '#platform/errors';
import { database, inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { MOST_OPEN, type SuggestionInput } from '../suggestion-form.ts';
import { suggested, type Suggestion } from '../suggestion.ts';
import type { MeasureTerm } from '../term-effect.ts';
import type { TermSuggested } from '../term-events.ts';
import { mustBeUsable, mustTellApart, TermRefused } from '../term-rules.ts';
import { functionWordsIn, limitToday } from './limits.ts';
import { maySuggest } from './policy.ts';
import { addDecision, addSuggestion, countOpenOf, takeTurns } from './queries.ts';

/** `measure` looks at the records, which this module does not know. It does so before the transaction, since it needs connections too. */
export async function suggestTerm(
	actor: Actor,
	concept: string,
	input: SuggestionInput,
	measure: MeasureTerm
): Promise<Suggestion> {
	if (!findConcept(concept)) throw new NotFound(`concept ${concept}`);
	const editor = maySuggest(actor);
	const now = new Date();
	const result = suggested(concept, input, editor, now);
	mustBeFew(await countOpenOf(database(), editor.organisationId));
	mustBeUsable(result, { concepts: allConcepts(), functionWords: functionWordsIn(result.language) });
	mustTellApart(result, await measure(result), limitToday());

	return inTransaction(async (tx) => {
		await takeTurns(tx, editor.organisationId);
		mustBeFew(await countOpenOf(tx, editor.organisationId));
		const saved = await addSuggestion(tx, result);
		if (!saved) throw new TermRefused('term.suggested-already');
		const by = editor.personId;
		await addDecision(tx, saved.id, { act: 'suggest', by, at: now, reason: result.note, alone: false });
		await announce(tx, { name: 'term.suggested', subjectId: saved.id } satisfies TermSuggested);

		return saved;
	});
}

function mustBeFew(open: number): void {
	if (open >= MOST_OPEN) throw new TermRefused('term.too-many-open', { count: MOST_OPEN });
}
