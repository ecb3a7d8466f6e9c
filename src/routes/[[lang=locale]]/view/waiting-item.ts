// One thing in the work queue.
import type { PickedText } from '#commons/records';

export type WaitingItem = {
	key: string;
	href: string;
	title: PickedText;
	kind: 'need' | 'solution' | 'practice' | 'match' | 'member' | 'term';
	minutes: number;
	why: string;
	action: string;
	/** Null for what is nobody's but the person's own. */
	organisationId: string | null;
	/** The day it has to be done, as YYYY-MM-DD. */
	due: string | null;
};
