// One match for its two organisations, and their answers.
import { redirect } from '@sveltejs/kit';
import { MatchAnswerForm, MatchPairForm, type MatchId } from '#journeys/matching';
import { acceptMatch, declineMatch, showMatch, takeBackAnswer } from '#journeys/matching/server';
import { formAction, restoredForm } from '#platform/server/forms';
import { matchView } from '../match-view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, params, cookies, url }) => {
	const match = await showMatch(actor, params.matchId as MatchId, locale);
	const restored = await restoredForm({ cookies, url });

	return { match: await matchView(match, locale), restored };
};

export const actions: Actions = {
	answer: formAction(MatchAnswerForm, async (answer, { locals: { actor, locale } }) => {
		const { needId, solutionId, text } = answer;
		const pair = { needId, solutionId };
		const { id } =
			answer.said === 'accepted'
				? await acceptMatch(actor, pair, { reason: answer.fits, text })
				: await declineMatch(actor, pair, { reason: answer.misfits, text });
		redirect(303, `/${locale}/matches/${id}`);
	}),
	takeBack: formAction(MatchPairForm, async (pair, { locals: { actor, locale } }) => {
		const { id } = await takeBackAnswer(actor, pair);
		redirect(303, `/${locale}/matches/${id}`);
	})
};
