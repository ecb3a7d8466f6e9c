// Finds terms in a text by word beginnings, so that no list of endings and no stemmer is needed.
import type { Concept, FoundConcept } from './concept.ts';

type Term = { concept: string; language: string; words: readonly string[]; head: string };
type Word = { text: string; from: number; to: number };

/** Index by the first letters of a term's longest word. */
export type PhraseIndex = ReadonlyMap<string, readonly Term[]>;

const KEY_LENGTH = 4;
/** Below this a term must stand as it is: "IoT", "GIS", "XR". */
const SHORTEST_STEM = 4;
/** Other words may stand between the words of a term, but not many. */
const WINDOW = 3;
/** Languages that write compounds, in which a term may stand inside a longer word ("Kinderspielplatz"). */
const COMPOUNDING = new Set(['fi', 'sv', 'et', 'de', 'da', 'nb', 'is']);
const SHORTEST_IN_COMPOUND = 6;

export function indexPhrases(concepts: readonly Concept[]): PhraseIndex {
	const index = new Map<string, Term[]>();
	for (const concept of concepts) {
		for (const [language, terms] of Object.entries(concept.terms)) {
			for (const term of terms) addTerm(index, concept.id, language, term);
		}
	}

	return index;
}

function addTerm(index: Map<string, Term[]>, concept: string, language: string, text: string): void {
	const words = wordsOf(text).map((word) => word.text);
	const [head] = words.toSorted((a, b) => b.length - a.length);
	if (head === undefined) return;
	const key = head.slice(0, KEY_LENGTH);
	index.set(key, [...(index.get(key) ?? []), { concept, language, words, head }]);
}

/** Concepts named in `text`, in order of appearance. `languages` limits the terms; without it all count. */
export function findPhrases(
	index: PhraseIndex,
	text: string,
	languages?: ReadonlySet<string>
): FoundConcept[] {
	const words = textWordsOf(text);
	const found = new Map<string, { from: number; words: string }>();
	words.forEach((word, at) => {
		for (const [term, offset] of candidates(index, word.text)) {
			if (found.has(term.concept) || (languages && !languages.has(term.language))) continue;
			const span = matchAround(term, words, at, offset);
			if (span) found.set(term.concept, { from: span.from, words: text.slice(span.from, span.to) });
		}
	});

	return [...found]
		.toSorted(([, a], [, b]) => a.from - b.from)
		.map(([id, hit]) => ({ id, words: hit.words }));
}

function* candidates(index: PhraseIndex, word: string): Generator<[Term, number]> {
	for (const term of index.get(word.slice(0, KEY_LENGTH)) ?? []) yield [term, 0];
	// Inside a compound only long single words count, else chance hits drown the rest.
	for (let offset = 3; offset <= word.length - SHORTEST_IN_COMPOUND; offset++) {
		for (const term of index.get(word.slice(offset, offset + KEY_LENGTH)) ?? []) {
			const single = term.words.length === 1 && term.head.length >= SHORTEST_IN_COMPOUND;
			if (single && COMPOUNDING.has(term.language)) yield [term, offset];
		}
	}
}

function matchAround(
	term: Term,
	words: readonly Word[],
	at: number,
	offset: number
): { from: number; to: number } | null {
	const here = words[at];
	if (!here || !sameBeginning(term.head, here.text.slice(offset))) return null;
	const reach = term.words.length + WINDOW;
	const near = words.slice(Math.max(0, at - reach), at + reach + 1);
	const hits = term.words.map((part) =>
		part === term.head ? here : near.find((word) => sameBeginning(part, word.text))
	);
	if (hits.some((hit) => hit === undefined)) return null;
	const met = hits.filter((hit) => hit !== undefined);
	const from = Math.min(...met.map((word) => word.from));
	const to = Math.max(...met.map((word) => word.to));

	return { from, to };
}

/** True when both words are the same up to an ending: three quarters of the term's word, and not much longer. */
function sameBeginning(termWord: string, textWord: string): boolean {
	if (termWord.length < SHORTEST_STEM) return textWord === termWord;
	if (termWord.length === SHORTEST_STEM)
		return textWord.startsWith(termWord) && textWord.length <= termWord.length + 2;
	const stem = termWord.slice(0, Math.max(SHORTEST_STEM, Math.ceil(termWord.length * 0.75)));

	return textWord.startsWith(stem) && textWord.length <= termWord.length + 5;
}

function wordsOf(text: string): Word[] {
	return wordsBy(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu, text);
}

/** In a text the parts of a hyphenated word count too: "IoT-anturit" names IoT and sensors. */
function textWordsOf(text: string): Word[] {
	return wordsOf(text).flatMap((word) => {
		if (!word.text.includes('-')) return [word];
		const parts = wordsBy(/[\p{L}\p{M}\p{N}]+/gu, text.slice(word.from, word.to));
		return [
			word,
			...parts.map((part) => ({ ...part, from: word.from + part.from, to: word.from + part.to }))
		];
	});
}

/** Copied texts may hold "ä" in two pieces, so words are compared composed. */
function wordsBy(pattern: RegExp, text: string): Word[] {
	return [...text.matchAll(pattern)].map((match) => ({
		text: match[0].normalize('NFC').toLowerCase(),
		from: match.index,
		to: match.index + match[0].length
	}));
}
