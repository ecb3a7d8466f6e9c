// Begins an offer from a pasted publiccode.yml; whoever is not signed in does so first, and finds the text again.
import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import { PubliccodeForm } from '#catalogue/solutions';
import { bringInPubliccode } from '#catalogue/solutions/server';
import { formAction, restoredForm } from '#platform/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	id: randomUUID(),
	signedIn: event.locals.actor.kind === 'person',
	restored: await restoredForm(event)
});

export const actions: Actions = {
	default: formAction(PubliccodeForm, async ({ id, publiccode }, { locals }) => {
		const solutionId = await bringInPubliccode(locals.actor, { id, file: publiccode });
		redirect(303, `/${locals.locale}/solutions/${solutionId}/write/what`);
	})
};
