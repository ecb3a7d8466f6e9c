// Ends the session of a request, here and in the browser.
import { cookiesFrom, type ResponseCookie } from '#platform/server/session';
import { auth, onlyCookies } from './auth.ts';

/** The cookies that make the browser forget. */
export async function signOut(headers: Headers): Promise<ResponseCookie[]> {
	const { api } = await auth();
	const answer = await api.signOut({ headers: onlyCookies(headers), returnHeaders: true });

	return cookiesFrom(answer.headers);
}
