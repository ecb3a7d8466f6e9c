// What the list of organisations offers: filters, whether people act for them, what they have, orders.
import type { ListOffer } from '#commons/records';

export const organisationList = {
	kind: 'organisation',
	filters: ['country', 'state', 'has'],
	states: ['claimed', 'unclaimed'],
	maturities: [],
	sorts: ['newest', 'title', 'best']
} as const satisfies ListOffer;

/** How many open needs, offers and practices each organisation has, by its id: told by those who know them. */
export type OwnerCounts = Readonly<Record<'needs' | 'solutions' | 'practices', ReadonlyMap<string, number>>>;
