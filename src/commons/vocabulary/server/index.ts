// The vocabulary, for server code: concepts in a text and labels for readers.
export { allConcepts, conceptLabel, conceptsOpeningWith, findConcepts } from './thesaurus.ts';
export { cpvLabel, importCpv, refreshCpvLabels } from './cpv.ts';
