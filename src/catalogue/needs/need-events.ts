// What others may hear about needs.

/** A need became readable for everybody, or a readable one changed. */
export type NeedListed = { name: 'need.published'; subjectId: string };
/** Nothing more is looked for: the need is met or given up. It stays readable. */
export type NeedClosed = { name: 'need.closed'; subjectId: string };
/** What happens before others read it; nobody outside the organisation hears more than that. */
export type NeedWritten = {
	name: 'need.drafted' | 'need.revised' | 'need.submitted' | 'need.returned' | 'need.discarded';
	subjectId: string;
};
