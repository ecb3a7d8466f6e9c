// The growing thesaurus, for server code: what can be asked and what can be done.
export { approveTerm } from './approve-term.ts';
export { exportTerms, type TermLine } from './export-terms.ts';
export { importTerms, type RefusedTermLine, type TermCounts } from './import-terms.ts';
export { followTerms, loadTerms } from './load-terms.ts';
export { refuseTerm } from './refuse-term.ts';
export {
	countOpenSuggestions,
	listOpenSuggestions,
	listSuggestionsFor,
	showModeration,
	showSuggestion,
	type SuggestionWithActs
} from './show-suggestion.ts';
export { suggestTerm } from './suggest-term.ts';
export { takeBackTerm } from './take-back-term.ts';
export { withdrawTerm } from './withdraw-term.ts';
