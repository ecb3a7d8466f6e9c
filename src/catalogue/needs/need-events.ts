// What others may hear about needs.

/** A need became readable for everybody, or a readable one changed. */
export type NeedListed = { name: 'need.published'; subjectId: string };
