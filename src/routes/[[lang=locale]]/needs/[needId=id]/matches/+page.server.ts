// What may fit one need, for its organisation.
import type { NeedId } from '#catalogue/needs';
import { showNeed } from '#catalogue/needs/server';
import { matchesOfNeed } from '#journeys/matching/server';
import { matchListView } from '../../../matches/match-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, params }) => {
	const id = params.needId as NeedId;
	const matches = await matchesOfNeed(actor, id, locale);

	return { view: await matchListView(await showNeed(actor, id), 'need', matches, locale) };
};
