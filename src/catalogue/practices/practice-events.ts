// What others may hear about practices.

/** A practice became readable for everybody, or a readable one changed. */
export type PracticeListed = { name: 'practice.published'; subjectId: string };
/** It is no longer recommended. It stays readable. */
export type PracticeRetired = { name: 'practice.retired'; subjectId: string };
/** What happens before others read it; nobody outside the organisation hears more than that. */
export type PracticeWritten = {
	name: 'practice.drafted' | 'practice.revised' | 'practice.discarded';
	subjectId: string;
};
