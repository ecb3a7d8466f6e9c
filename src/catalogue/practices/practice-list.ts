// What the list of practices offers: filters, states, how well their results are known, orders.
import type { ListOffer } from '#commons/records';
import { isPublic, practiceStates } from './practice.ts';

export const practiceList = {
	kind: 'practice',
	filters: ['country', 'region', 'theme', 'technology', 'maturity', 'language', 'state', 'organisation'],
	states: practiceStates.filter(isPublic),
	/** Figures before and after, a result in words, or what was done alone. */
	maturities: ['measured', 'told', 'described'],
	sorts: ['newest', 'oldest', 'title', 'best']
} as const satisfies ListOffer;
