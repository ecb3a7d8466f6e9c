// Writes a need in a further language, beside the original.
import { redirect } from '@sveltejs/kit';
import { TranslationForm, type NeedId } from '#catalogue/needs';
import { showTranslation, translateNeed } from '#catalogue/needs/server';
import { formAction, restoredForm } from '#platform/server/forms';
import { orSignIn } from '../../../../../frame/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const translation = await orSignIn(
		event,
		showTranslation(locals.actor, params.needId as NeedId, params.code)
	);

	return { ...translation, code: params.code, restored: await restoredForm(event) };
};

export const actions: Actions = {
	default: formAction(TranslationForm, async (written, { locals, params }) => {
		await translateNeed(locals.actor, params.needId as NeedId, params.code, written);
		redirect(303, `/${locals.locale}/needs/${params.needId}?in=${params.code}`);
	})
};
