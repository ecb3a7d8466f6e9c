// Cuts texts into clauses and finds what two texts name alike: pure helpers for reasons.

const CLAUSE_LIMIT = 160;
const SHORTEST_CLAUSE = 12;
const MOST_CLAUSES = 12;
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

/** Long sentences are cut at a comma or, failing that, at a space. */
function shortened(sentence: string): string[] {
	const text = sentence.trim();
	if (text.length <= CLAUSE_LIMIT) return [text];
	const head = text.slice(0, CLAUSE_LIMIT);
	const comma = head.lastIndexOf(', ');
	const cut = comma > SHORTEST_CLAUSE ? comma + 1 : Math.max(head.lastIndexOf(' '), SHORTEST_CLAUSE);

	return [text.slice(0, cut).trim(), ...shortened(text.slice(cut))].slice(0, MOST_CLAUSES);
}

/** Words with a digit or a capital inside ("LoRaWAN", "5G", "GIS"), and capitalised words that do not open a sentence. */
function tellingWords(text: string): string[] {
	const found = text.matchAll(/(?<before>^|[.!?:]\s+|[\s(„“”"'’/-])(?<word>[\p{L}\p{N}]{2,40})/gu);
	const telling: string[] = [];
	for (const { groups } of found) {
		const word = groups?.['word'] ?? '';
		const opens = /^$|[.!?:]/.test(groups?.['before'] ?? '');
		const marked = /\p{L}/u.test(word) && (/\p{N}/u.test(word) || /^\p{Lu}{2,}$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word));
		if (marked || (!opens && word.length > 3 && /^\p{Lu}\p{Ll}+$/u.test(word))) telling.push(word);
	}

	return telling;
}
