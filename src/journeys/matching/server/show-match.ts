// Reads of matches for the two organisations they are about, with reasons in the reader's language.
import { database } from '#platform/server/db';
import type { Locale } from '#platform/i18n';
import { actsAs, type Actor } from '#actors/organisations';
import type { Need, NeedId } from '#catalogue/needs';
import { showNeed, showNeeds } from '#catalogue/needs/server';
import type { Solution, SolutionId } from '#catalogue/solutions';
import { showSolution, showSolutions } from '#catalogue/solutions/server';
import { conceptLabel } from '#commons/vocabulary/server';
import { closedBecause, otherSide, stateOf, type Match, type MatchId, type Side } from '../match.ts';
import { FAIR_FROM, strengthOf } from '../scoring.ts';
import type { ShownMatch } from '../shown-match.ts';
import { findPair } from './find-pair.ts';
import { asking, candidateFor, type Asking } from './pair-scores.ts';
import { mustOwn, mustSee } from './policy.ts';
import { findMatch, listMatchesOf } from './queries/matches.ts';
import { reasonsFor } from './reasons.ts';
import { namesFor, shownAnswers, shownRecord, type Names } from './shown-parts.ts';
import { today } from './today.ts';

const MOST_SHOWN = 50;

type Whole = { match: Match; need: Need; solution: Solution; side: Side };
type Reading = { actor: Actor; locale: Locale; names: Names };

/** For the organisation of the need: what was proposed and what was said, the other side's interest first. */
export async function matchesOfNeed(actor: Actor, id: NeedId, locale: Locale): Promise<ShownMatch[]> {
	const need = await showNeed(actor, id);
	mustOwn(actor, need, `matches of need ${id}`);
	const matches = await listOf('need', id);
	const solutions = await showSolutions(matches.map(({ solutionId }) => solutionId));

	return shownAll(actor, locale, together(matches, [need], solutions, 'need'));
}

/** For the organisation of the solution. */
export async function matchesOfSolution(actor: Actor, id: SolutionId, locale: Locale): Promise<ShownMatch[]> {
	const solution = await showSolution(actor, id);
	mustOwn(actor, solution, `matches of solution ${id}`);
	const matches = await listOf('solution', id);
	const needs = await showNeeds(matches.map(({ needId }) => needId));

	return shownAll(actor, locale, together(matches, needs, [solution], 'solution'));
}

/** For both organisations; nothing is there for others. */
export async function showMatch(actor: Actor, id: MatchId, locale: Locale): Promise<ShownMatch> {
	const match = await findMatch(database(), id);
	const { need, solution } = await findPair(database(), match);
	const side = mustSee(actor, need, solution);
	const whole = { match, need, solution, side };
	const names = await namesFor([whole], side);

	return shown(whole, await asking(side === 'need' ? need : solution), { actor, locale, names });
}

function listOf(kind: Side, id: string): Promise<Match[]> {
	return listMatchesOf(database(), kind, id, { scoreFrom: FAIR_FROM, count: MOST_SHOWN });
}

function together(
	matches: readonly Match[],
	needs: readonly Need[],
	solutions: readonly Solution[],
	side: Side
): Whole[] {
	const needsById = new Map(needs.map((need) => [need.id, need]));
	const solutionsById = new Map(solutions.map((solution) => [solution.id, solution]));

	return matches.flatMap((match) => {
		const need = needsById.get(match.needId);
		const solution = solutionsById.get(match.solutionId);
		return need && solution ? [{ match, need, solution, side }] : [];
	});
}

/** What was answered stays in sight; a mere proposal that can no longer come about does not. */
async function shownAll(actor: Actor, locale: Locale, all: readonly Whole[]): Promise<ShownMatch[]> {
	const [first] = all;
	if (!first) return [];
	const own = await asking(first.side === 'need' ? first.need : first.solution);
	const names = await namesFor(all, first.side);

	return all
		.map((whole) => shown(whole, own, { actor, locale, names }))
		.filter(({ closed, state }) => closed === null || state !== 'proposed')
		.toSorted((a, b) => urgency(a) - urgency(b));
}

function urgency({ state, side }: ShownMatch): number {
	if (state === `interest_from_${otherSide(side)}`) return 0;
	if (state === 'accepted') return 1;

	return state === 'proposed' ? 2 : state === 'declined' ? 4 : 3;
}

function shown(whole: Whole, own: Asking, { actor, locale, names }: Reading): ShownMatch {
	const { match, need, solution, side } = whole;
	const other = side === 'need' ? solution : need;
	const candidate = candidateFor(own, otherSide(side), other);
	const { question, comparison } = own;

	return {
		id: match.id,
		side,
		need: shownRecord('need', need, names, locale),
		solution: shownRecord('solution', solution, names, locale),
		state: stateOf(match),
		strength: strengthOf(match.score),
		shared: candidate.shared.map((id) => ({ id, label: conceptLabel(id, locale) })),
		reasons: reasonsFor({ question, candidate, record: other, direction: comparison.direction }, locale),
		answers: shownAnswers(match, names),
		closed: closedBecause(need, solution, today()),
		mayAnswer: actsAs(actor, (side === 'need' ? need : solution).organisationId, 'editor')
	};
}
