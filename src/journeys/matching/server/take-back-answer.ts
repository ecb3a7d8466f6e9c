// Takes back what one side said of a match, as long as the two are not connected.
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import type { Actor } from '#actors/organisations';
import type { MatchEvent } from '../match-events.ts';
import { takenBack, type Match } from '../match.ts';
import { findPair, lockPair } from './find-pair.ts';
import { mustAnswer } from './policy.ts';
import { saveAnswers, type Pair } from './queries/matches.ts';

/** Also where the need has closed or the offer has ended meanwhile: nobody is held to a word about the past. */
export function takeBackAnswer(actor: Actor, pair: Pair): Promise<Match> {
	return inTransaction(async (tx) => {
		const { need, solution } = await findPair(tx, pair);
		const { side } = mustAnswer(actor, need, solution);
		const after = takenBack(await lockPair(tx, { need, solution }), side);

		await saveAnswers(tx, after);
		const event: MatchEvent = { name: 'match.answer-taken-back', subjectId: after.id, payload: pair };
		await announce(tx, event);

		return after;
	});
}
