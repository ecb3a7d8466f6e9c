// The growing thesaurus, seen from outside: words and shapes that any page may use.
export {
	isPublic,
	suggestionActs,
	suggestionStates,
	type Decision,
	type Suggestion,
	type SuggestionAct,
	type SuggestionId,
	type SuggestionRefusal,
	type SuggestionState,
	type TermProposal
} from './suggestion.ts';
export {
	ApproveForm,
	MOST_OPEN,
	ReasonForm,
	SuggestionForm,
	termChanges,
	termLanguages,
	termLimits,
	type DecisionInput,
	type SuggestionInput,
	type TermChange
} from './suggestion-form.ts';
export { percentFound, type MeasureTerm, type TermEffect } from './term-effect.ts';
export { TermRefused, type TermAbout, type TermRefusal } from './term-rules.ts';
export type { TermInForce, TermRefusedEvent, TermSuggested, TermWithdrawn } from './term-events.ts';
export { termMessages } from './messages.ts';
