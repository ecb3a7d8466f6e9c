// Proposes matches for one record: the nearest of the other kind, saved as pairs that both organisations can answer.
import type { Database } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { isOpenToMatches } from '#catalogue/needs';
import { showNeeds } from '#catalogue/needs/server';
import { isOnOffer } from '#catalogue/solutions';
import { showSolutions } from '#catalogue/solutions/server';
import type { MatchEvent } from '../match-events.ts';
import { stateOf, type Match, type Side } from '../match.ts';
import { FAIR_FROM } from '../scoring.ts';
import { currentIndex } from './live-index.ts';
import { asking, candidateFor, keyOf, needsNear, solutionsNear } from './pair-scores.ts';
import { listMatchesOf, saveProposals, saveScores, type ScoredPair } from './queries/matches.ts';
import { today } from './today.ts';

const MOST_PROPOSED = 10;
/** Known matches of a record whose scores are renewed. */
const MOST_RENEWED = 100;

/**
 * Idempotent: what is proposed already keeps its answers and gets its score of today. A declined pair is not proposed
 * again. Returns how many matches are new.
 */
export async function proposeMatches(tx: Database, kind: Side, id: string): Promise<number> {
	await currentIndex();
	const known = await listMatchesOf(tx, kind, id, { scoreFrom: 0, count: MOST_RENEWED });
	const scored =
		kind === 'need' ? await scoredForNeed(tx, id, known) : await scoredForSolution(tx, id, known);
	const proposed = await stillOpen(tx, bestOf(scored, known));

	const now = new Date();
	await saveScores(tx, renewed(known, scored), now);
	const added = await saveProposals(tx, proposed.slice(0, MOST_PROPOSED), now);
	await announce(tx, ...added.map((subjectId): MatchEvent => ({ name: 'match.proposed', subjectId })));

	return added.length;
}

/** Empty where the need is not open. */
async function scoredForNeed(tx: Database, id: string, known: readonly Match[]): Promise<ScoredPair[]> {
	const [need] = await showNeeds([id], tx);
	if (!need || !isOpenToMatches(need.state)) return [];
	const asked = await asking(need);
	const near = solutionsNear(asked, need, today());
	const there = new Set(near.map(({ solutionId }) => solutionId));
	const far = known.map(({ solutionId }) => solutionId).filter((solutionId) => !there.has(solutionId));
	const solutions = await showSolutions(far, tx);

	return [
		...near,
		...solutions.map((solution) => ({
			needId: need.id,
			solutionId: solution.id,
			score: candidateFor(asked, 'solution', solution).score
		}))
	];
}

/** Empty where the solution is not offered. */
async function scoredForSolution(tx: Database, id: string, known: readonly Match[]): Promise<ScoredPair[]> {
	const [solution] = await showSolutions([id], tx);
	if (!solution || !isOnOffer(solution, today())) return [];

	return needsNear(
		tx,
		solution,
		known.map(({ needId }) => needId)
	);
}

/** Twice as many as are proposed: some of them may have closed since the index was read. */
function bestOf(scored: readonly ScoredPair[], known: readonly Match[]): ScoredPair[] {
	const declined = new Set(known.filter((match) => stateOf(match) === 'declined').map(keyOf));

	return scored
		.filter((pair) => pair.score >= FAIR_FROM && !declined.has(keyOf(pair)))
		.toSorted((a, b) => b.score - a.score || (keyOf(a) < keyOf(b) ? -1 : 1))
		.slice(0, 2 * MOST_PROPOSED);
}

async function stillOpen(tx: Database, pairs: readonly ScoredPair[]): Promise<ScoredPair[]> {
	const needs = await showNeeds([...new Set(pairs.map(({ needId }) => needId))], tx);
	const solutions = await showSolutions([...new Set(pairs.map(({ solutionId }) => solutionId))], tx);
	const open = new Map<string, string | null>();
	for (const { id, state, organisationId } of needs) {
		if (isOpenToMatches(state)) open.set(id, organisationId);
	}
	for (const solution of solutions) {
		if (isOnOffer(solution, today())) open.set(solution.id, solution.organisationId);
	}

	return pairs.filter(({ needId, solutionId }) => {
		const [asker, offerer] = [open.get(needId), open.get(solutionId)];
		return asker !== undefined && offerer !== undefined && (asker === null || asker !== offerer);
	});
}

function renewed(known: readonly Match[], scored: readonly ScoredPair[]): Pick<Match, 'id' | 'score'>[] {
	const scores = new Map(scored.map((pair) => [keyOf(pair), pair.score]));

	return known.flatMap((match) => {
		const score = scores.get(keyOf(match));
		return score === undefined || Math.fround(score) === match.score ? [] : [{ id: match.id, score }];
	});
}
