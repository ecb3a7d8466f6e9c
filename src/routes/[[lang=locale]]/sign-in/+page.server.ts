// Signing in, and back to where somebody came from.
import { redirect } from '@sveltejs/kit';
import { SignInForm } from '#actors/people';
import { signIn } from '#actors/people/server';
import { formAction } from '#platform/server/forms';
import { wayOn } from '../../frame/way-back.ts';
import { welcome } from '../../frame/welcome.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, request, url }) => {
	if (locals.person && request.method !== 'POST') redirect(303, wayOn(url, locals.locale));

	return { isKept: url.searchParams.get('kept') === '1', isNewPassword: url.searchParams.has('password') };
};

export const actions: Actions = {
	default: formAction(SignInForm, async (input, event) => {
		await welcome(event, await signIn(input, event.request.headers));
		redirect(303, wayOn(event.url, event.locals.locale));
	})
};
