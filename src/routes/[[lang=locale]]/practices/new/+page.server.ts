// Begins a practice: the whole form in, a draft out.
import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import { NewPracticeForm } from '#catalogue/practices';
import { draftPractice, showBeginning } from '#catalogue/practices/server';
import { formAction, restoredForm } from '#platform/server/forms';
import { orSignIn } from '../../../frame/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, locale } = event.locals;
	const beginning = await orSignIn(event, showBeginning(actor, locale));

	return { ...beginning, id: randomUUID(), restored: await restoredForm(event) };
};

export const actions: Actions = {
	default: formAction(NewPracticeForm, async (form, { locals, url }) => {
		const id = await draftPractice(locals.actor, form);
		const practice = `/${locals.locale}/practices/${id}`;
		redirect(303, url.searchParams.has('later') ? practice : `${practice}/check`);
	})
};
