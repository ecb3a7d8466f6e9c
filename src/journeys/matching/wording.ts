// Cuts texts into clauses and finds what two texts name alike: pure helpers for reasons.

const CLAUSE_LIMIT = 160;
const SHORTEST_CLAUSE = 12;
const MOST_CLAUSES = 8;
const MOST_TERMS = 3;

/** Clauses of a text, each short enough to quote; the title comes first when it is passed first. */
export function clausesOf(text: string): string[] {
	const sentences = text.split(/(?<=[.!?;:])\s+|\n+/u).flatMap(shortened);

	return sentences.filter((clause) => clause.length >= SHORTEST_CLAUSE).slice(0, MOST_CLAUSES);
}

/** Names, numbers and abbreviations that stand in both texts: what a vector blurs and a person looks for. */
export function sharedTerms(question: string, record: string): string[] {
	const here = new Set(tellingWords(record));
	const both = tellingWords(question).filter((word) => here.has(word));

	return [...new Set(both)].slice(0, MOST_TERMS);
}

/** Long sentences are cut at a comma or, failing that, at a space; one without either is cut where it gets too long. */
function shortened(sentence: string): string[] {
	const parts: string[] = [];
	let rest = sentence.trim();
	while (rest.length > CLAUSE_LIMIT && parts.length < MOST_CLAUSES) {
		const head = rest.slice(0, CLAUSE_LIMIT);
		const cut = [head.lastIndexOf(', ') + 1, head.lastIndexOf(' ')].find((at) => at >= SHORTEST_CLAUSE);
		const end = cut ?? (/[\uD800-\uDBFF]$/.test(head) ? CLAUSE_LIMIT - 1 : CLAUSE_LIMIT);
		parts.push(rest.slice(0, end).trim());
		rest = rest.slice(end).trim();
	}

	return [...parts, rest].slice(0, MOST_CLAUSES);
}

/** Words with a digit or a capital inside ("LoRaWAN", "5G", "GIS"), and capitalised words that do not open a sentence. */
function tellingWords(text: string): string[] {
	const found = text.matchAll(/(?<before>^|[.!?:]\s+|[\s(„“”"'’/-])(?<word>[\p{L}\p{N}]{2,40})/gu);

	return [...found].flatMap(({ groups }) => {
		const word = groups?.['word'] ?? '';
		const opensSentence = /^$|[.!?:]/.test(groups?.['before'] ?? '');
		return isMarked(word) || (!opensSentence && isName(word)) ? [word] : [];
	});
}

function isMarked(word: string): boolean {
	return /\p{L}/u.test(word) && /\p{N}|^\p{Lu}{2,}$|\p{Ll}\p{Lu}/u.test(word);
}

function isName(word: string): boolean {
	return word.length > 3 && /^\p{Lu}\p{Ll}+$/u.test(word);
}
