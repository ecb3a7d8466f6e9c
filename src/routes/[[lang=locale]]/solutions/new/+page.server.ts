// Begins an offer: words in, a draft out. Whoever is not signed in does so first, and finds the words again.
import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import { NewSolutionForm } from '#catalogue/solutions';
import { draftSolution } from '#catalogue/solutions/server';
import { formAction, restoredForm } from '#platform/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	id: randomUUID(),
	signedIn: event.locals.actor.kind === 'person',
	restored: await restoredForm(event)
});

export const actions: Actions = {
	default: formAction(NewSolutionForm, async ({ id, text }, { locals }) => {
		const solutionId = await draftSolution(locals.actor, { id, text, locale: locals.locale });
		redirect(303, `/${locals.locale}/solutions/${solutionId}/write/what`);
	})
};
