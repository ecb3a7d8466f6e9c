// What the list of needs offers: filters, states and orders.
import type { ListOffer } from '#commons/records';
import { isPublic, needStates } from './need.ts';

export const needList = {
	kind: 'need',
	filters: ['country', 'region', 'theme', 'technology', 'language', 'state', 'organisation'],
	states: needStates.filter(isPublic),
	maturities: [],
	sorts: ['newest', 'oldest', 'title', 'nearest', 'best']
} as const satisfies ListOffer;
