// Writes an offer in a further language, beside the original.
import { redirect } from '@sveltejs/kit';
import { TranslationForm, type SolutionId } from '#catalogue/solutions';
import { showSolutionTranslation, translateSolution } from '#catalogue/solutions/server';
import { formAction, restoredForm } from '#platform/server/forms';
import { orSignIn } from '../../../../../frame/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const id = params.solutionId as SolutionId;
	const translation = await orSignIn(event, showSolutionTranslation(locals.actor, id, params.code));

	return { ...translation, code: params.code, restored: await restoredForm(event) };
};

export const actions: Actions = {
	default: formAction(TranslationForm, async (written, { locals, params }) => {
		await translateSolution(locals.actor, params.solutionId as SolutionId, params.code, written);
		redirect(303, `/${locals.locale}/solutions/${params.solutionId}?in=${params.code}`);
	})
};
