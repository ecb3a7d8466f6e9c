// Language, for server code: vectors of meaning, the language of a text, CPV suggestions, and training the model behind them.
import { cosine, int8Vector, shareKnown, unitVector } from './encode.ts';
import { cpvTree } from './cpv-tree.ts';
import { guessLanguage } from './detect-language.ts';
import { languageModel, type LanguageModel } from './language-model.ts';
import { rankedCpv } from './suggest-cpv.ts';
import type { CpvSuggestion, LanguageGuess } from '../language-answers.ts';

export { cosine, languageModel };
export { commonDirection } from './common-direction.ts';
export { trainLanguageModel } from './train-language-model.ts';
export type { LanguageModel };
export type { TrainingOptions, TrainingProgress } from './train-language-model.ts';

/** 192 whole numbers, the text's unit vector × 127; all zeros where no part of the text is known. */
export function embed(text: string): Int8Array {
	return int8Vector(embedFloat(text));
}

export function embedFloat(text: string): Float32Array {
	return unitVector(languageModel().encoder, text);
}

/** The share (0–1) of a text's parts that the model knows: below about a half, trust its matches less. */
export function knownShare(text: string): number {
	return shareKnown(languageModel().encoder, text);
}

export function detectLanguage(text: string): LanguageGuess {
	return guessLanguage(languageModel().languages, text);
}

export function suggestCpv(text: string, count = 10): CpvSuggestion[] {
	return rankedCpv(languageModel(), text, count);
}

/** Whether the CPV of 2008 has this code (eight digits, without check digit). */
export function isCpvCode(code: string): boolean {
	return cpvTree(languageModel().labels).codes.has(code);
}
