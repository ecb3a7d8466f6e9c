// Says in which language a text seems to be written, and how sure that is.
import { gramBucketCount, letterGrams, norm } from '../features.ts';
import { contentLanguages, type LanguageGuess } from '../language-answers.ts';
import type { LanguageIdentification } from './model-files.ts';

const served = new Set<string>(contentLanguages);
const UNDETERMINED = 'und';
/** Pairs and triples overlap, so each says only part of what naive Bayes believes; chosen so that 0.9 means nine in ten. */
const INDEPENDENT_SHARE = 0.3;
/** A language we serve is that much likelier (as a logarithm) than one we merely tell apart, which matters for two or three words. */
const SERVED_HEAD_START = 2;
/** Mean −ln p of a gram: real text of any trained language stays below, strings of random letters lie above. */
const STRANGE_MEAN = 8;
const STRANGE_SPREAD = 9;
const SHOWN_ALTERNATIVES = 5;

type Candidate = { language: string; surprise: number };

export function guessLanguage(model: LanguageIdentification, text: string): LanguageGuess {
	const grams = mostlyLatin(text) ? letterGrams(text) : new Uint16Array();
	const candidates = surprises(model, grams);
	if (candidates.every((candidate) => isStrange(candidate, grams.length)))
		return { language: UNDETERMINED, confidence: 0, alternatives: [] };

	const ranked = probabilities(candidates).sort((a, b) => b.probability - a.probability);
	const [best] = ranked;
	return {
		language: best?.language ?? UNDETERMINED,
		confidence: best?.probability ?? 0,
		alternatives: ranked.slice(0, SHOWN_ALTERNATIVES)
	};
}

// The fewer the grams, the further their mean strays by chance.
function isStrange({ surprise }: Candidate, grams: number): boolean {
	return grams === 0 || surprise / grams > STRANGE_MEAN + STRANGE_SPREAD / Math.sqrt(grams);
}

function mostlyLatin(text: string): boolean {
	const letters = norm(text).match(/\p{L}/gu)?.length ?? 0;
	const latin = norm(text).match(/\p{Script=Latin}/gu)?.length ?? 0;
	return letters > 0 && latin * 2 > letters;
}

function surprises(
	{ languages, step, logProbabilities }: LanguageIdentification,
	grams: Uint16Array
): Candidate[] {
	return languages.map((language, number) => {
		let sum = 0;
		for (const gram of grams) sum += logProbabilities[number * gramBucketCount + gram] ?? 0;
		return { language, surprise: sum * step };
	});
}

function probabilities(candidates: Candidate[]): { language: string; probability: number }[] {
	const logs = candidates.map(
		({ language, surprise }) => (served.has(language) ? SERVED_HEAD_START : 0) - surprise * INDEPENDENT_SHARE
	);
	const most = Math.max(...logs);
	const total = logs.reduce((sum, log) => sum + Math.exp(log - most), 0);
	return candidates.map(({ language }, number) => ({
		language,
		probability: Math.exp((logs[number] ?? 0) - most) / total
	}));
}
