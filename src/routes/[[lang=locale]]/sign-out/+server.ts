// Ends the session. Only a form can: a link would let any page on the web sign people out.
import { redirect } from '@sveltejs/kit';
import { signOut } from '#actors/people/server';
import { setCookies } from '#platform/server/session';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies, locals, request }) => {
	setCookies(cookies, await signOut(request.headers));
	redirect(303, `/${locals.locale}`);
};
