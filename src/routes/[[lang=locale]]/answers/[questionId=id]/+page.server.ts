// The answer to a stored question.
import { randomUUID } from 'node:crypto';
import type { QuestionId } from '#journeys/matching';
import { findQuestion } from '#journeys/matching/server';
import { answerView, filtersFrom } from '../../view/answer-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { text } = await findQuestion(locals.actor, params.questionId as QuestionId);
	const filters = filtersFrom(url.searchParams);
	const view = await answerView(locals.actor, {
		text,
		locale: locals.locale,
		filters,
		address: url.pathname,
		stored: true
	});

	return { view, needId: randomUUID() };
};
