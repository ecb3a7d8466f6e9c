// The rules of a match: a need and a solution that may fit, and what both organisations say of it.
import { isOpenToMatches, type NeedId, type NeedState } from '#catalogue/needs';
import { isExpired, type SolutionId, type SolutionState } from '#catalogue/solutions';
import type { PersonId } from '#actors/people';
import { Refusal } from '#platform/errors';
import type { Id } from '#platform/ids';
import type { FitReason, MisfitReason } from './match-reasons.ts';

export type MatchId = Id<'Match'>;
export const sides = ['need', 'solution'] as const;
export type Side = (typeof sides)[number];
export const matchStates = [
	'proposed',
	'interest_from_need',
	'interest_from_solution',
	'accepted',
	'declined'
] as const;
export type MatchState = (typeof matchStates)[number];

/** What a person says: one reason of the list, and words of their own, empty where the reason says enough. */
export type Accepting = { reason: FitReason; text: string };
export type Declining = { reason: MisfitReason; text: string };
export type SideAnswer = (({ said: 'accepted' } & Accepting) | ({ said: 'declined' } & Declining)) & {
	personId: PersonId;
	at: Date;
};
export type Match = {
	id: MatchId;
	needId: NeedId;
	solutionId: SolutionId;
	/** How well the solution meets the words of the need, 0 to 1. */
	score: number;
	answers: Readonly<Record<Side, SideAnswer | null>>;
	/** Null where somebody answered before it was proposed. */
	proposedAt: Date | null;
	/** Grows with every answer. */
	revision: number;
};
export type ClosedCode = 'match.need-closed' | 'match.offer-retired' | 'match.offer-expired';
export type MatchRefusal =
	| 'match.own'
	| ClosedCode
	| 'match.already-answered'
	| 'match.already-accepted'
	| 'match.other-declined'
	| 'match.nothing-to-take-back';

/** What both say together. One no is enough, a yes takes both. */
export function stateOf({ answers }: Pick<Match, 'answers'>): MatchState {
	const { need, solution } = answers;
	if (need?.said === 'declined' || solution?.said === 'declined') return 'declined';
	if (need && solution) return 'accepted';
	if (need) return 'interest_from_need';

	return solution ? 'interest_from_solution' : 'proposed';
}

export function otherSide(side: Side): Side {
	return side === 'need' ? 'solution' : 'need';
}

/** The same form sent twice changes nothing; another answer of the same side needs the first taken back. */
export function answered(match: Match, side: Side, answer: SideAnswer): Match {
	const own = match.answers[side];
	if (own && isSameAnswer(own, answer)) return match;
	if (own) throw new Refusal<MatchRefusal>('match.already-answered');
	if (match.answers[otherSide(side)]?.said === 'declined') {
		throw new Refusal<MatchRefusal>('match.other-declined');
	}

	return withAnswer(match, side, answer);
}

/** A yes counts for good once the other side relied on it; a no can always be taken back by who said it. */
export function takenBack(match: Match, side: Side): Match {
	if (match.answers[side] === null) throw new Refusal<MatchRefusal>('match.nothing-to-take-back');
	if (stateOf(match) === 'accepted') throw new Refusal<MatchRefusal>('match.already-accepted');

	return withAnswer(match, side, null);
}

type Asker = { state: NeedState };
type Offerer = { state: SolutionState; expires: string | null };

/** Why this pair can no longer come about; null while it can. */
export function closedBecause(need: Asker, solution: Offerer, today: string): ClosedCode | null {
	if (!isOpenToMatches(need.state)) return 'match.need-closed';
	if (solution.state !== 'listed') return 'match.offer-retired';

	return isExpired(solution, today) ? 'match.offer-expired' : null;
}

/** Refuses an answer about what can no longer come about. */
export function mustBeOpen(need: Asker, solution: Offerer, today: string): void {
	const code = closedBecause(need, solution, today);
	if (code) throw new Refusal<MatchRefusal>(code);
}

function isSameAnswer(one: SideAnswer, other: SideAnswer): boolean {
	return (
		one.said === other.said &&
		one.reason === other.reason &&
		one.text === other.text &&
		one.personId === other.personId
	);
}

function withAnswer(match: Match, side: Side, answer: SideAnswer | null): Match {
	return { ...match, answers: { ...match.answers, [side]: answer }, revision: match.revision + 1 };
}
