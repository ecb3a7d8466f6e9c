// The languages the model was trained on, and the shapes of its answers.

/** ISO 639-1 codes of the languages the encoder and the language identification were trained on. */
export const contentLanguages = [
	'en',
	'fi',
	'sv',
	'lt',
	'et',
	'lv',
	'pl',
	'de',
	'da',
	'nb',
	'is',
	'ga',
	'fr'
] as const;

export type ContentLanguage = (typeof contentLanguages)[number];

/** `language` is an ISO 639-1 code, or `und` where no answer would be honest. */
export type LanguageGuess = {
	language: string;
	confidence: number;
	alternatives: { language: string; probability: number }[];
};

/** `code` has eight digits and no check digit; `score` lies between 0 and 1. */
export type CpvSuggestion = { code: string; score: number };
