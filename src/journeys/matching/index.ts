// Matching, seen from outside: the shapes of questions and answers.
export {
	reasonKinds,
	type Answer,
	type AnswerFilters,
	type CpvSuggestion,
	type Facet,
	type Label,
	type MatchResult,
	type MatchStrength,
	type QuestionId,
	type Reason,
	type ReasonKind
} from './answer.ts';
export { questionLimits, QuestionForm } from './question-form.ts';
export { MatchRequest } from './match-request.ts';
export { matchingMessages } from './messages.ts';
export {
	matchStates,
	otherSide,
	sides,
	type MatchId,
	type MatchRefusal,
	type MatchState,
	type Side
} from './match.ts';
export { fitReasons, misfitReasons, type FitReason, type MisfitReason, type Said } from './match-reasons.ts';
export { LONGEST_MATCH_TEXT, MatchAnswerForm, MatchPairForm } from './match-form.ts';
export type { MatchEvent } from './match-events.ts';
export type { MatchedRecord, MatchToAnswer, ShownAnswer, ShownMatch } from './shown-match.ts';
