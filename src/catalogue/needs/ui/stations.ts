// The nine stations that a need passes, and where each state stands among them.
import type { NeedState } from '../need.ts';

export const stations = [
	'draft',
	'in_review',
	'open',
	'matched',
	'pooled',
	'market',
	'tender',
	'pilot',
	'adopted'
] as const;
export type Station = (typeof stations)[number];

/** Null: the need is closed and stands at no station. */
export const stationOf: Record<NeedState, Station | null> = {
	draft: 'draft',
	in_review: 'in_review',
	open: 'open',
	matched: 'matched',
	pooled: 'pooled',
	in_challenge: 'market',
	in_consultation: 'market',
	in_procurement: 'tender',
	in_pilot: 'pilot',
	adopted: 'adopted',
	closed_reused: null,
	closed_stopped: null
};
