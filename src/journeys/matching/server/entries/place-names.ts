// Finds which of many place names stand in a text, without trying them one by one.
import { wordOf, type Dictionary } from './dictionary.ts';

const BEGINNING = 3;

/** Numbers of names by how they begin, in lower case; names never leave the dictionary, so it only grows. */
export type PlaceNames = { dictionary: Dictionary; beginnings: Map<string, number[]>; known: number };

export function placeNames(dictionary: Dictionary): PlaceNames {
	return { dictionary, beginnings: new Map(), known: 0 };
}

/** Numbers of the names that `text` (in lower case) contains anywhere. */
export function placesIn(names: PlaceNames, text: string): Set<number> {
	learnNew(names);
	const found = new Set<number>();
	for (let at = 0; at < text.length; at++) {
		for (let length = 1; length <= BEGINNING; length++) {
			const numbers = names.beginnings.get(text.slice(at, at + length)) ?? [];
			numbers.filter((number) => text.startsWith(nameOf(names, number), at)).forEach((one) => found.add(one));
		}
	}

	return found;
}

function nameOf({ dictionary }: PlaceNames, number: number): string {
	return wordOf(dictionary, number)?.toLowerCase() ?? '';
}

function learnNew(names: PlaceNames): void {
	const { words } = names.dictionary;
	for (; names.known < words.length; names.known++) {
		const beginning = words[names.known]?.toLowerCase().slice(0, BEGINNING);
		// An empty name stands in every text and says nothing.
		if (beginning) {
			const numbers = names.beginnings.get(beginning);
			if (numbers) numbers.push(names.known);
			else names.beginnings.set(beginning, [names.known]);
		}
	}
}
