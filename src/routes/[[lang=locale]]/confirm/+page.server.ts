// The link in the confirmation mail. Opening it changes nothing, since programs that look for viruses open links too.
import { redirect } from '@sveltejs/kit';
import { ConfirmForm, EmailForm } from '#actors/people';
import { askForConfirmation, confirmPerson } from '#actors/people/server';
import { formAction } from '#platform/server/forms';
import { hasMailServer } from '#platform/server/mail';
import { landing } from '../../frame/way-back.ts';
import { welcome } from '../../frame/welcome.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
	token: url.searchParams.get('token') ?? '',
	isSent: url.searchParams.has('sent'),
	hasMailServer: hasMailServer()
});

export const actions: Actions = {
	confirm: formAction(ConfirmForm, async ({ token }, event) => {
		await welcome(event, await confirmPerson(token));
		redirect(303, landing(event.locals.locale));
	}),
	again: formAction(EmailForm, async ({ email }, { locals }) => {
		await askForConfirmation(email);
		redirect(303, `/${locals.locale}/confirm?sent=1`);
	})
};
