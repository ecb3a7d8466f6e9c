// Begins a need: words in, a draft out, with an account or without.
import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import { NewNeedForm } from '#catalogue/needs';
import { draftNeed } from '#catalogue/needs/server';
import { formAction } from '#platform/server/forms';
import { ensureDraftKey } from '#platform/server/session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	id: randomUUID(),
	signedIn: locals.actor.kind === 'person'
});

export const actions: Actions = {
	default: formAction(NewNeedForm, async ({ id, text }, { cookies, locals }) => {
		const { actor, locale } = locals;
		const writer = actor.kind === 'visitor' ? { ...actor, draftKey: ensureDraftKey(cookies) } : actor;
		const needId = await draftNeed(writer, { id, text, locale });
		redirect(303, `/${locale}/needs/${needId}/write/gap`);
	})
};
