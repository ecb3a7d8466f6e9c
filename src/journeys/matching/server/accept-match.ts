// Accepts a match for one side: an expression of interest, and a connection once both sides have said so.
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import type { Actor } from '#actors/organisations';
import { markNeedMatched } from '#catalogue/needs/server';
import type { MatchEvent } from '../match-events.ts';
import { answered, mustBeOpen, stateOf, type Accepting, type Match } from '../match.ts';
import { findPair, lockPair } from './find-pair.ts';
import { mustAnswer } from './policy.ts';
import { saveAnswers, type Pair } from './queries/matches.ts';
import { today } from './today.ts';

export function acceptMatch(actor: Actor, pair: Pair, accepting: Accepting): Promise<Match> {
	return inTransaction(async (tx) => {
		const { need, solution } = await findPair(tx, pair);
		const { side, person } = mustAnswer(actor, need, solution);
		mustBeOpen(need, solution, today());
		const match = await lockPair(tx, { need, solution });
		const answer = { said: 'accepted', ...accepting, personId: person.personId, at: new Date() } as const;
		const after = answered(match, side, answer);
		if (after === match) return match;

		await saveAnswers(tx, after);
		const both = stateOf(after) === 'accepted';
		if (both) await markNeedMatched(actor, tx, need.id);
		const event: MatchEvent = {
			name: both ? 'match.accepted' : 'match.interest-shown',
			subjectId: match.id,
			payload: pair
		};
		await announce(tx, event);

		return after;
	});
}
