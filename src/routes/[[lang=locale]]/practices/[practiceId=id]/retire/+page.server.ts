// Retires a practice with a reason.
import { redirect } from '@sveltejs/kit';
import { RetireForm, type PracticeId } from '#catalogue/practices';
import { retirePractice, showPracticeToRetire } from '#catalogue/practices/server';
import { formAction, restoredForm } from '#platform/server/forms';
import { orSignIn } from '../../../../frame/sign-in.ts';
import { softTitle } from '../../../view/record-line.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const practice = await orSignIn(event, showPracticeToRetire(locals.actor, params.practiceId as PracticeId));

	return { practice, title: await softTitle(practice, locals.locale), restored: await restoredForm(event) };
};

export const actions: Actions = {
	default: formAction(RetireForm, async (form, { locals, params }) => {
		await retirePractice(locals.actor, params.practiceId as PracticeId, form);
		redirect(303, `/${locals.locale}/practices/${params.practiceId}`);
	})
};
