// Who sends a request, by its session cookie.
import { cookiesFrom, type ResponseCookie } from '#platform/server/session';
import type { Person } from '../person.ts';
import { auth, bringsSession, onlyCookies } from './auth.ts';
import { toPerson } from './queries.ts';

/** `cookies` is what the browser has to be told: a session renewed for another 14 days, or one that ended. */
export async function sessionOf(
	headers: Headers
): Promise<{ person: Person | null; cookies: ResponseCookie[] }> {
	if (!bringsSession(headers)) return { person: null, cookies: [] };
	const { api } = await auth();
	const { response, headers: answered } = await api.getSession({
		headers: onlyCookies(headers),
		returnHeaders: true
	});

	return { person: response ? toPerson(response.user) : null, cookies: cookiesFrom(answered) };
}

export async function personOf(headers: Headers): Promise<Person | null> {
	const { person } = await sessionOf(headers);

	return person;
}
