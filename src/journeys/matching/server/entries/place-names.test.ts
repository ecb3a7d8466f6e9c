// The places that a text names are the same as when every name were looked for in it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyDictionary, numberFor } from './dictionary.ts';
import { placeNames, placesIn } from './place-names.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'Å', 'é', ' ', 'İ'), minLength: 1, maxLength: 6 });

it('finds every name that stands in a text, also names that came later', () => {
	fc.assert(
		fc.property(fc.array(word), fc.array(word), fc.array(word, { maxLength: 12 }), (first, later, parts) => {
			const dictionary = emptyDictionary();
			const names = placeNames(dictionary);
			const text = parts.join('').toLowerCase();
			for (const some of [first, later]) {
				for (const name of some) numberFor(dictionary, name);
				const expected = dictionary.words.flatMap((name, number) =>
					name !== null && text.includes(name.toLowerCase()) ? [number] : []
				);
				expect([...placesIn(names, text)].toSorted((a, b) => a - b)).toEqual(expected);
			}
		})
	);
});
