// Words as numbers: a country, a language or a place stands in many rows and is kept once.

/** Number 0 stands for none. Numbers are never given to another word. */
export type Dictionary = { words: (string | null)[]; numbers: Map<string, number> };

export function emptyDictionary(): Dictionary {
	return { words: [null], numbers: new Map() };
}

export function dictionaryOf(words: readonly string[]): Dictionary {
	return { words: [null, ...words], numbers: new Map(words.map((word, at) => [word, at + 1])) };
}

/** The word's number, a new one where it is new. */
export function numberFor(dictionary: Dictionary, word: string | null): number {
	if (word === null) return 0;
	const known = dictionary.numbers.get(word);
	if (known !== undefined) return known;
	const number = dictionary.words.push(word) - 1;
	dictionary.numbers.set(word, number);

	return number;
}

/** 0 where no row ever had the word. */
export function knownNumber(dictionary: Dictionary, word: string): number {
	return dictionary.numbers.get(word) ?? 0;
}

export function wordOf(dictionary: Dictionary, number: number): string | null {
	return dictionary.words[number] ?? null;
}

export function storedWords({ words }: Dictionary): string[] {
	return words.filter((word) => word !== null);
}
