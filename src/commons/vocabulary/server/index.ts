// The vocabulary, for server code: concepts in a text and labels for readers.
export {
	allConcepts,
	applyTerms,
	committedConcepts,
	conceptFinder,
	conceptLabel,
	conceptsOpeningWith,
	findConcept,
	findConcepts,
	textLanguagesOf
} from './thesaurus.ts';
export { cpvLabel, importCpv, refreshCpvLabels } from './cpv.ts';
export { exportConcepts } from './export-concepts.ts';
