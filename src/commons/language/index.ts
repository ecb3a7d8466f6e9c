// Language, seen from outside: the languages the model was trained on and the shapes of its answers.
export {
	contentLanguages,
	type ContentLanguage,
	type CpvSuggestion,
	type LanguageGuess
} from './language-answers.ts';
