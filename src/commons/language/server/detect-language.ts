// Says in which language a text seems to be written, and how sure that is.
import { gramBucketCount, letterGrams, norm } from '../features.ts';
import type { LanguageGuess } from '../index.ts';
import type { LanguageIdentification } from './model-files.ts';

const UNDETERMINED = 'und';
/** Pairs and triples overlap, so each says only part of what naive Bayes believes. */
const INDEPENDENT_SHARE = 0.4;
const SHOWN_ALTERNATIVES = 5;

export function guessLanguage(model: LanguageIdentification, text: string): LanguageGuess {
	if (!mostlyLatin(text)) return hopeless();

	const grams = letterGrams(text);
	const ranked = probabilities(model, grams).sort((a, b) => b.probability - a.probability);
	const [best] = ranked;
	if (!best) return hopeless();
	return { language: best.language, confidence: best.probability, alternatives: ranked.slice(0, SHOWN_ALTERNATIVES) };
}

function hopeless(): LanguageGuess {
	return { language: UNDETERMINED, confidence: 0, alternatives: [] };
}

function mostlyLatin(text: string): boolean {
	const letters = norm(text).match(/\p{L}/gu)?.length ?? 0;
	const latin = norm(text).match(/\p{Script=Latin}/gu)?.length ?? 0;
	return letters > 0 && latin * 2 > letters;
}

function probabilities({ languages, step, logProbabilities }: LanguageIdentification, grams: Uint16Array): { language: string; probability: number }[] {
	const logs = languages.map((_, number) => {
		let sum = 0;
		for (const gram of grams) sum -= logProbabilities[number * gramBucketCount + gram] ?? 0;
		return sum * step * INDEPENDENT_SHARE;
	});
	const most = Math.max(...logs);
	const weights = logs.map((log) => Math.exp(log - most));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return languages.map((language, number) => ({ language, probability: (weights[number] ?? 0) / total }));
}
