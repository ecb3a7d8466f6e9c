// What others may hear about solutions.

/** A solution became readable for everybody, a readable one changed, or its offer was renewed. */
export type SolutionListed = { name: 'solution.listed'; subjectId: string };
/** It is no longer offered. It stays readable. */
export type SolutionRetired = { name: 'solution.retired'; subjectId: string };
/** What happens before others read it; nobody outside the organisation hears more than that. */
export type SolutionWritten = {
	name: 'solution.drafted' | 'solution.revised' | 'solution.discarded';
	subjectId: string;
};
