// Writes a practice in a further language, beside the original.
import { redirect } from '@sveltejs/kit';
import { TranslationForm, type PracticeId } from '#catalogue/practices';
import { showTranslation, translatePractice } from '#catalogue/practices/server';
import { formAction, restoredForm } from '#platform/server/forms';
import { orSignIn } from '../../../../../frame/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const id = params.practiceId as PracticeId;
	const translation = await orSignIn(event, showTranslation(locals.actor, id, params.code));

	return { ...translation, code: params.code, restored: await restoredForm(event) };
};

export const actions: Actions = {
	default: formAction(TranslationForm, async (written, { locals, params }) => {
		await translatePractice(locals.actor, params.practiceId as PracticeId, params.code, written);
		redirect(303, `/${locals.locale}/practices/${params.practiceId}?in=${params.code}`);
	})
};
