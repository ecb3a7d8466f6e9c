// The thesaurus and CPV, seen from outside: concepts under one id with a label in each language.
export {
	conceptKinds,
	type Concept,
	type ConceptKind,
	type ConceptTerm,
	type FoundConcept
} from './concept.ts';
export { withTerms } from './concept-terms.ts';
export { stemsOf, swallows, termKey } from './phrase-index.ts';
