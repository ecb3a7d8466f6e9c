// Somebody makes an account; whether the address was known already, only its mailbox is told.
import { redirect } from '@sveltejs/kit';
import { RegisterForm } from '#actors/people';
import { registerPerson } from '#actors/people/server';
import { formAction } from '#platform/server/forms';
import { landing } from '../../frame/way-back.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (locals.person) redirect(303, landing(locals.locale));
};

export const actions: Actions = {
	default: formAction(RegisterForm, async (input, { locals: { locale } }) => {
		await registerPerson({ ...input, locale });
		redirect(303, `/${locale}/confirm?sent=1`);
	})
};
