// What others may hear about practices.

/** A practice became readable for everybody, or a readable one changed. */
export type PracticeListed = { name: 'practice.published'; subjectId: string };
