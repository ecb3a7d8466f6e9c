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
export { matchingMessages } from './messages.ts';
