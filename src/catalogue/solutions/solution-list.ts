// What the list of solutions offers: filters, states, how mature they are, orders.
import type { ListOffer } from '#commons/records';
import { isPublic, solutionStates } from './solution.ts';

export const solutionList = {
	kind: 'solution',
	filters: [
		'country',
		'region',
		'theme',
		'technology',
		'maturity',
		'expiring',
		'language',
		'state',
		'organisation'
	],
	states: solutionStates.filter(isPublic),
	/** By technology readiness: 8 and 9, 5 to 7, 1 to 4. */
	maturities: ['in-use', 'tried', 'planned'],
	sorts: ['newest', 'oldest', 'title', 'nearest', 'best']
} as const satisfies ListOffer;
