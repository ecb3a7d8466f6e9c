// Finds terms in a text by word beginnings, so that no list of endings and no stemmer is needed.
import type { Concept, ConceptTerm, FoundConcept } from './concept.ts';

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
	for (const { id: concept, terms } of concepts) {
		for (const [language, words] of Object.entries(terms)) {
			for (const term of words) addTerm(index, { concept, language, term });
		}
	}

	return index;
}

/** The index with some terms more and some less; only the lists that change are copied. */
export function changePhrases(
	index: PhraseIndex,
	added: readonly ConceptTerm[],
	removed: readonly ConceptTerm[]
): PhraseIndex {
	const changed = new Map<string, Term[]>();
	for (const term of [...added, ...removed]) {
		const key = keyOf(termOf(term));
		changed.set(key, [...(index.get(key) ?? [])]);
	}
	for (const term of removed) dropTerm(changed, term);
	for (const term of added) addTerm(changed, term);

	return new Map([...index, ...changed]);
}

/** What two terms have in common that are the same but for capitals, blanks and punctuation. */
export function termKey(term: string): string {
	return wordsOf(term)
		.map(({ text }) => text)
		.join(' ');
}

/** The beginnings that must stand in a text in which the term can be found: for a search before a closer look. */
export function stemsOf(term: string): string[] {
	return wordsOf(term).map(({ text }) => stemOf(text));
}

/** True when `term` is found wherever `other` stands, since each of its words begins like one of the other's and none is left over. */
export function swallows(term: string, other: string): boolean {
	const [short, long] = [wordsOf(term), wordsOf(other)];

	return (
		short.length > 0 &&
		short.length === long.length &&
		short.every(({ text }, at) => sameBeginning(text, long[at]?.text ?? ''))
	);
}

function addTerm(index: Map<string, Term[]>, added: ConceptTerm): void {
	const term = termOf(added);
	if (term.head === '') return;
	const list = index.get(keyOf(term));
	if (list) list.push(term);
	else index.set(keyOf(term), [term]);
}

function dropTerm(index: Map<string, Term[]>, removed: ConceptTerm): void {
	const gone = termOf(removed);
	const words = gone.words.join(' ');
	const list = index.get(keyOf(gone)) ?? [];
	index.set(
		keyOf(gone),
		list.filter(
			(term) =>
				term.concept !== gone.concept || term.language !== gone.language || term.words.join(' ') !== words
		)
	);
}

function termOf({ concept, language, term }: ConceptTerm): Term {
	const words = wordsOf(term).map((word) => word.text);
	const [head = ''] = words.toSorted((a, b) => b.length - a.length);

	return { concept, language, words, head };
}

function keyOf({ head }: Term): string {
	return head.slice(0, KEY_LENGTH);
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

	return textWord.startsWith(stemOf(termWord)) && textWord.length <= termWord.length + 5;
}

function stemOf(termWord: string): string {
	return termWord.slice(0, Math.max(SHORTEST_STEM, Math.ceil(termWord.length * 0.75)));
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
