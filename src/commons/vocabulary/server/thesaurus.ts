// The thesaurus: what is committed, loaded once per process, and over it the terms that people changed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { projectRoot } from '#platform/server/installation';
import { ThesaurusFile, type Concept, type ConceptTerm, type FoundConcept } from '../concept.ts';
import { withTerms } from '../concept-terms.ts';
import { changePhrases, findPhrases, indexPhrases, type PhraseIndex } from '../phrase-index.ts';

type Thesaurus = { concepts: ReadonlyMap<string, Concept>; index: PhraseIndex };
/** Short texts in Danish, Bokmål and Swedish are easily taken for each other, so their terms count together. */
const SCANDINAVIAN: readonly string[] = ['sv', 'da', 'nb'];

let committed: Thesaurus | undefined;
let current: Thesaurus | undefined;

/** With the terms that people changed. */
export function allConcepts(): readonly Concept[] {
	return [...thesaurus().concepts.values()];
}

/** As the project brings them along, whatever people changed in this installation. */
export function committedConcepts(): readonly Concept[] {
	return [...committedThesaurus().concepts.values()];
}

export function findConcept(id: string): Concept | null {
	return thesaurus().concepts.get(id) ?? null;
}

/** Puts what people changed over the committed thesaurus, in place of what was there before; unknown concepts are left out. */
export function applyTerms(added: readonly ConceptTerm[], removed: readonly ConceptTerm[]): void {
	const base = committedThesaurus();
	const known = ({ concept }: ConceptTerm) => base.concepts.has(concept);
	const more = Map.groupBy(added.filter(known), placeOf);
	const less = Map.groupBy(removed.filter(known), placeOf);
	const concepts = new Map(base.concepts);
	for (const [first] of [...more.values(), ...less.values()]) {
		const concept = concepts.get(first?.concept ?? '');
		if (!first || !concept) continue;
		const words = (terms: Map<string, ConceptTerm[]>) =>
			(terms.get(placeOf(first)) ?? []).map(({ term }) => term);
		const { language } = first;
		concepts.set(concept.id, withTerms(concept, { language, added: words(more), removed: words(less) }));
	}
	current = {
		concepts,
		index: changePhrases(base.index, ...differences(base.concepts, concepts, [...added, ...removed]))
	};
}

/** Concepts that `text` names. With a language only its terms and English ones count; `und` or none means all. */
export function findConcepts(text: string, language?: string): FoundConcept[] {
	return findPhrases(thesaurus().index, text, termLanguages(language));
}

/** The same among a few concepts as they are given, to see what a changed term would do. */
export function conceptFinder(
	concepts: readonly Concept[]
): (text: string, language?: string) => FoundConcept[] {
	const index = indexPhrases(concepts);

	return (text, language) => findPhrases(index, text, termLanguages(language));
}

/** Languages of texts in which terms of `language` are looked for; null means every text. */
export function textLanguagesOf(language: string): readonly string[] | null {
	if (language === 'en') return null;

	return SCANDINAVIAN.includes(language) ? SCANDINAVIAN : [language];
}

/** Concepts with a term (not a whole phrase) of which `word` (of four letters or more) opens a word: "snow" means snow clearing. */
export function conceptsOpeningWith(word: string): string[] {
	const wanted = word.normalize('NFKC').toLowerCase();
	if (wanted.length < 4) return [];
	const opens = (label: string) =>
		label
			.toLowerCase()
			.split(/[\s-]+/)
			.some((part) => part.startsWith(wanted));

	return allConcepts()
		.filter(({ terms }) => Object.values(terms).some((words) => words.slice(0, -1).some(opens)))
		.map(({ id }) => id);
}

/** The label of a concept for a reader; the id itself when nobody wrote one. */
export function conceptLabel(id: string, language: string): string {
	const terms = thesaurus().concepts.get(id)?.terms;

	return terms?.[language]?.[0] ?? terms?.['en']?.[0] ?? id;
}

function termLanguages(language?: string): Set<string> | undefined {
	if (!language || language === 'und') return undefined;

	return new Set(SCANDINAVIAN.includes(language) ? [...SCANDINAVIAN, 'en'] : [language, 'en']);
}

function placeOf({ concept, language }: ConceptTerm): string {
	return `${concept} ${language}`;
}

/** What `withTerms` really added and took away: a last term stays, a term that is there is not added twice. */
function differences(
	before: Thesaurus['concepts'],
	after: Thesaurus['concepts'],
	changes: readonly ConceptTerm[]
): [added: ConceptTerm[], removed: ConceptTerm[]] {
	const places = new Map(changes.map((change) => [placeOf(change), change]));
	const termsOf = (concepts: Thesaurus['concepts'], { concept, language }: ConceptTerm) =>
		(concepts.get(concept)?.terms[language] ?? []).map((term) => ({ concept, language, term }));
	const notIn = (terms: readonly ConceptTerm[], others: readonly ConceptTerm[]) =>
		terms.filter(({ term }) => !others.some((other) => other.term === term));
	const pairs = [...places.values()].map((place) => [termsOf(before, place), termsOf(after, place)] as const);

	return [pairs.flatMap(([was, is]) => notIn(is, was)), pairs.flatMap(([was, is]) => notIn(was, is))];
}

function thesaurus(): Thesaurus {
	return current ?? committedThesaurus();
}

function committedThesaurus(): Thesaurus {
	committed ??= load();

	return committed;
}

function load(): Thesaurus {
	const folder = join(projectRoot(), 'data', 'thesaurus');
	const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
	const concepts = files.toSorted().flatMap((name): Concept[] => {
		const file = v.parse(ThesaurusFile, JSON.parse(readFileSync(join(folder, name), 'utf8')));
		return file.concepts.map((concept) => ({ ...concept, area: file.area }));
	});

	return {
		concepts: new Map(concepts.map((concept) => [concept.id, concept])),
		index: indexPhrases(concepts)
	};
}
