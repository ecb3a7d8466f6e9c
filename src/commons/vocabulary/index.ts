// The thesaurus and CPV, seen from outside: concepts under one id with a label in each language.
export { conceptKinds, type Concept, type ConceptKind, type FoundConcept } from './concept.ts';
