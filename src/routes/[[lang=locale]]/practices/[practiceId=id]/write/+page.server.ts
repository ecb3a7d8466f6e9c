// The form of a practice: shown with the topics that Talka read in the text, saved when it is sent.
import { redirect } from '@sveltejs/kit';
import { isPublic, PracticeForm, type PracticeId } from '#catalogue/practices';
import { revisePractice, showWriting } from '#catalogue/practices/server';
import { namesOf } from '#actors/people/server';
import { organisationsById } from '#actors/organisations/server';
import { formAction, restoredForm } from '#platform/server/forms';
import { orSignIn } from '../../../../frame/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const writing = await orSignIn(
		event,
		showWriting(locals.actor, params.practiceId as PracticeId, locals.locale)
	);
	const { organisationId } = writing.practice;
	const organisations = await organisationsById([organisationId]);
	const names = await namesOf(writing.lastBy ? [writing.lastBy] : []);

	return {
		...writing,
		lastBy: names.get(writing.lastBy ?? '') ?? null,
		organisation: organisations.get(organisationId ?? '')?.name ?? null,
		restored: await restoredForm(event)
	};
};

export const actions: Actions = {
	default: formAction(PracticeForm, async (form, { locals, params, url }) => {
		const saved = await revisePractice(locals.actor, params.practiceId as PracticeId, form);
		const practice = `/${locals.locale}/practices/${saved.id}`;
		const done = isPublic(saved.state) || url.searchParams.has('later');
		redirect(303, done ? practice : `${practice}/check`);
	})
};
