// The link for a new password: one field while it is alive, the way to another link when it is not.
import { redirect } from '@sveltejs/kit';
import { NewPasswordForm } from '#actors/people';
import { isPasswordLinkAlive, setPassword } from '#actors/people/server';
import { formAction } from '#platform/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const isAlive = await isPasswordLinkAlive(params.token);

	return { isAlive };
};

export const actions: Actions = {
	default: formAction(NewPasswordForm, async ({ password }, { locals, params }) => {
		await setPassword(params.token, password);
		redirect(303, `/${locals.locale}/sign-in?password=1`);
	})
};
