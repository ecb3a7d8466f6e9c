// What others may hear about solutions.

/** A solution became readable for everybody, or a readable one changed. */
export type SolutionListed = { name: 'solution.listed'; subjectId: string };
