// Somebody has forgotten their password: a link follows by mail, where there is an account.
import { redirect } from '@sveltejs/kit';
import { EmailForm } from '#actors/people';
import { askForPassword } from '#actors/people/server';
import { formAction } from '#platform/server/forms';
import { hasMailServer } from '#platform/server/mail';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => ({
	isSent: url.searchParams.has('sent'),
	email: locals.person?.email ?? '',
	hasMailServer: hasMailServer()
});

export const actions: Actions = {
	default: formAction(EmailForm, async ({ email }, { locals }) => {
		await askForPassword(email);
		redirect(303, `/${locals.locale}/password?sent=1`);
	})
};
