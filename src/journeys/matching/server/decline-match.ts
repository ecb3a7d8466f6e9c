// Declines a match for one side: it is not proposed again unless that side takes the answer back.
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import type { Actor } from '#actors/organisations';
import type { MatchEvent } from '../match-events.ts';
import { answered, mustBeOpen, type Declining, type Match } from '../match.ts';
import { findPair, lockPair } from './find-pair.ts';
import { mustAnswer } from './policy.ts';
import { saveAnswers, type Pair } from './queries/matches.ts';
import { today } from './today.ts';

export function declineMatch(actor: Actor, pair: Pair, declining: Declining): Promise<Match> {
	return inTransaction(async (tx) => {
		const { need, solution } = await findPair(tx, pair);
		const { side, person } = mustAnswer(actor, need, solution);
		mustBeOpen(need, solution, today());
		const match = await lockPair(tx, { need, solution });
		const answer = { said: 'declined', ...declining, personId: person.personId, at: new Date() } as const;
		const after = answered(match, side, answer);
		if (after === match) return match;

		await saveAnswers(tx, after);
		const event: MatchEvent = { name: 'match.declined', subjectId: match.id, payload: pair };
		await announce(tx, event);

		return after;
	});
}
