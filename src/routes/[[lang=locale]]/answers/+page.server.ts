// Takes a question: one that is sent is stored and gets an address; one inside a link is answered and forgotten.
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { QuestionForm, questionLimits } from '#journeys/matching';
import { askQuestion } from '#journeys/matching/server';
import { answerView, filtersFrom } from '../view/answer-view.ts';
import type { Actions, PageServerLoad } from './$types';

/** Browsers and servers on the way cut longer addresses. */
const LONGEST_IN_ADDRESS = 2000;

export const load: PageServerLoad = async ({ locals, request, url }) => {
	const text = url.searchParams.get('text')?.trim() ?? '';
	if (request.method === 'POST') return { view: null, text, refusal: null };
	if (text === '')
		return {
			view: null,
			text,
			refusal: { code: 'question.empty' as const, longest: questionLimits.longest }
		};
	if (text.length > LONGEST_IN_ADDRESS) {
		return { view: null, text, refusal: { code: 'question.too-long' as const, longest: LONGEST_IN_ADDRESS } };
	}
	const address = `${url.pathname}?${new URLSearchParams({ text })}`;
	const view = await answerView(locals.actor, {
		text,
		locale: locals.locale,
		filters: filtersFrom(url.searchParams),
		address,
		stored: false
	});

	return { view, text, refusal: null };
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const question = v.safeParse(QuestionForm, { text: form.get('text') });
		if (!question.success) {
			const code =
				question.issues[0].message === 'question.too-long'
					? ('question.too-long' as const)
					: ('question.empty' as const);
			const text = form.get('text');
			return fail(422, {
				text: typeof text === 'string' ? text : '',
				refusal: { code, longest: questionLimits.longest }
			});
		}
		redirect(303, `/${locals.locale}/answers/${await askQuestion(locals.actor, question.output.text)}`);
	}
};
