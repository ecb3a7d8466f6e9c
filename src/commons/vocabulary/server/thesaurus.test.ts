// What people change lies over the committed thesaurus: counted at once, gone at once, and the project's own stays as it is.
// cspell:ignore kotilepo kotilevossa
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import {
	allConcepts,
	applyTerms,
	committedConcepts,
	conceptFinder,
	conceptLabel,
	conceptsOpeningWith,
	findConcept,
	findConcepts
} from './index.ts';

const word = { concept: 'home-care', language: 'fi', term: 'kotilepo' };
const idsIn = (text: string, language = 'fi') => findConcepts(text, language).map(({ id }) => id);

afterEach(() => applyTerms([], []));

it('finds a concept by a term that was added, in any form, until it is taken back', () => {
	expect(idsIn('Apua kotilevossa')).toEqual([]);
	applyTerms([{ ...word, term: 'kotilevo' }], []);
	expect(idsIn('Apua kotilevossa')).toEqual(['home-care']);
	expect(conceptsOpeningWith('kotil')).toEqual(['home-care']);
	applyTerms([], []);
	expect(idsIn('Apua kotilevossa')).toEqual([]);
	expect(conceptsOpeningWith('kotil')).toEqual([]);
});

it('no longer finds a concept by a term that was removed, and shows the next as its label', () => {
	const [label = '', next] = findConcept('home-care')?.terms['fi'] ?? [];
	expect(idsIn(label)).toContain('home-care');
	applyTerms([], [{ ...word, term: label.toUpperCase() }]);
	expect(conceptLabel('home-care', 'fi')).toBe(next);
	expect(findConcept('home-care')?.terms['fi']).not.toContain(label);
});

it('keeps the committed thesaurus, a last term, and quiet about concepts that it does not have', () => {
	const before = JSON.stringify(committedConcepts());
	const all = (findConcept('home-care')?.terms['fi'] ?? []).map((term) => ({ ...word, term }));
	applyTerms([{ concept: 'no-such', language: 'fi', term: 'kotilepo' }], all);
	expect(findConcept('home-care')?.terms['fi']).toHaveLength(1);
	expect(idsIn('kotilepo')).toEqual([]);
	expect(JSON.stringify(committedConcepts())).toBe(before);
});

it('finds with any changes exactly what a thesaurus made anew would find', () => {
	const some = committedConcepts().slice(0, 8);
	const texts = some.flatMap(({ terms }) => [...(terms['fi'] ?? []), ...(terms['sv'] ?? [])]);
	const term = fc.record({
		concept: fc.constantFrom(...some.map(({ id }) => id)),
		language: fc.constantFrom('fi', 'sv'),
		term: fc.constantFrom(...texts, 'kotilepo', 'kotilepo keskus')
	});
	fc.assert(
		fc.property(
			fc.array(term, { maxLength: 6 }),
			fc.array(term, { maxLength: 6 }),
			fc.constantFrom(...texts, 'Kotilevo'),
			(added, removed, text) => {
				applyTerms(added, removed);
				const anew = conceptFinder(allConcepts())(text, 'fi').map(({ id }) => id);
				expect(idsIn(text).toSorted()).toEqual(anew.toSorted());
			}
		),
		{ numRuns: 20 }
	);
});

it('takes a thousand changes in less than 50 milliseconds', () => {
	const concepts = committedConcepts();
	const many = Array.from({ length: 1000 }, (_, at) => ({
		concept: concepts[at % concepts.length]?.id ?? '',
		language: 'fi',
		term: `kotilepo${at.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}`
	}));
	applyTerms(many, []);
	const times = [1, 2, 3].map(() => {
		const began = performance.now();
		applyTerms(many, []);
		return performance.now() - began;
	});
	expect(Math.min(...times)).toBeLessThan(50);
});
