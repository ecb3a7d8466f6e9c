// Takes a question: one that is sent is stored and gets an address; one inside a link is answered and forgotten.
import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import { QuestionForm, questionLimits } from '#journeys/matching';
import { askQuestion } from '#journeys/matching/server';
import { formAction } from '#platform/server/forms';
import { answerView, filtersFrom } from '../view/answer-view.ts';
import type { Actions, PageServerLoad } from './$types';

/** Browsers and servers on the way cut longer addresses. */
const LONGEST_IN_ADDRESS = 2000;

export const load: PageServerLoad = async ({ locals, request, url }) => {
	const text = url.searchParams.get('text')?.trim() ?? '';
	if (request.method === 'POST') return { view: null, text, refusal: null, needId: '' };
	if (text === '')
		return {
			view: null,
			text,
			needId: '',
			refusal: { code: 'question.empty' as const, longest: questionLimits.longest }
		};
	if (text.length > LONGEST_IN_ADDRESS) {
		const refusal = { code: 'question.too-long' as const, longest: LONGEST_IN_ADDRESS };
		return { view: null, text, refusal, needId: '' };
	}
	const address = `${url.pathname}?${new URLSearchParams({ text })}`;
	const view = await answerView(locals.actor, {
		text,
		locale: locals.locale,
		filters: filtersFrom(url.searchParams),
		address,
		stored: false
	});

	return { view, text, refusal: null, needId: randomUUID() };
};

export const actions: Actions = {
	default: formAction(QuestionForm, async ({ text }, { locals }) => {
		redirect(303, `/${locals.locale}/answers/${await askQuestion(locals.actor, text)}`);
	})
};
