// Finds both records of a match as everybody may read them.
import type { Need } from '#catalogue/needs';
import { showNeeds } from '#catalogue/needs/server';
import type { Solution } from '#catalogue/solutions';
import { showSolutions } from '#catalogue/solutions/server';
import { NotFound } from '#platform/errors';
import type { Database } from '#platform/server/db';
import type { Match } from '../match.ts';
import { asking, candidateFor } from './pair-scores.ts';
import { addMatch, lockMatch, type Pair } from './queries/matches.ts';

export type FoundPair = { need: Need; solution: Solution };

export async function findPair(tx: Database, { needId, solutionId }: Pair): Promise<FoundPair> {
	const [need] = await showNeeds([needId], tx);
	const [solution] = await showSolutions([solutionId], tx);
	if (!need || !solution) throw new NotFound(`match of ${needId} and ${solutionId}`);

	return { need, solution };
}

/** The match of this pair, locked; made where nobody proposed it. */
export async function lockPair(tx: Database, { need, solution }: FoundPair): Promise<Match> {
	const pair = { needId: need.id, solutionId: solution.id };
	const there = await lockMatch(tx, pair);
	if (there) return there;
	const { score } = candidateFor(await asking(need), 'solution', solution);
	await addMatch(tx, { ...pair, score });
	const added = await lockMatch(tx, pair);
	if (!added) throw new Error('the match was not stored');

	return added;
}
