// What others may hear about suggestions for the thesaurus.

/** A moderator has something to decide. */
export type TermSuggested = { name: 'term.suggested'; subjectId: string };
export type TermRefusedEvent = { name: 'term.refused'; subjectId: string };
export type TermWithdrawn = { name: 'term.withdrawn'; subjectId: string };
/** The thesaurus changed: records that name the term have to be read again. */
export type TermInForce = {
	name: 'term.approved' | 'term.taken-back';
	subjectId: string;
	payload: { concept: string; language: string; term: string };
};
