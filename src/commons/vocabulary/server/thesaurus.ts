// The committed thesaurus, loaded once per process.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { projectRoot } from '#platform/server/installation';
import { ThesaurusFile, type Concept, type FoundConcept } from '../concept.ts';
import { findPhrases, indexPhrases, type PhraseIndex } from '../phrase-index.ts';

type Thesaurus = { concepts: ReadonlyMap<string, Concept>; index: PhraseIndex };
let loaded: Thesaurus | undefined;

export function allConcepts(): readonly Concept[] {
	return [...thesaurus().concepts.values()];
}

/** Concepts that `text` names. With a language only its terms and English ones count; `und` or none means all. */
export function findConcepts(text: string, language?: string): FoundConcept[] {
	const wanted = language && language !== 'und' ? new Set(closeTo(language)) : undefined;

	return findPhrases(thesaurus().index, text, wanted);
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

/** Short texts in Danish, Bokmål and Swedish are easily taken for each other, so their terms count together. */
function closeTo(language: string): string[] {
	const scandinavian = ['sv', 'da', 'nb'];

	return scandinavian.includes(language) ? [...scandinavian, 'en'] : [language, 'en'];
}

function thesaurus(): Thesaurus {
	loaded ??= load();

	return loaded;
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
