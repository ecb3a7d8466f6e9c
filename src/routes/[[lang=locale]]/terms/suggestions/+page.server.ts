// The moderators' page: what waits for a decision, and what was decided last.
import { showModeration } from '#catalogue/terms/server';
import { orSignIn } from '../../../frame/sign-in.ts';
import { suggestionViews } from '../suggestion-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, locale } = event.locals;
	const { open, decided } = await orSignIn(event, showModeration(actor));
	const [openViews, decidedViews] = await Promise.all([
		suggestionViews(open, locale),
		suggestionViews(decided, locale)
	]);

	return { open: openViews, decided: decidedViews };
};
