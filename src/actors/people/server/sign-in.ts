// Signing in with address and password. A wrong password and an unknown address are told in the same words and time.
import { Refusal } from '#platform/errors';
import { cookiesFrom, type ResponseCookie } from '#platform/server/session';
import type { SignIn } from '../account-form.ts';
import type { Person } from '../person.ts';
import { attempts } from './attempts.ts';
import { auth, onlyCookies, refusalCodeOf } from './auth.ts';
import { toPerson } from './queries.ts';

export type SignInRefusal = 'person.wrong-password' | 'person.unconfirmed' | 'person.too-many-attempts';

const failures = attempts({ most: 10, within: 15 * 60 * 1000 });

/** Who it is, and the cookies that keep them signed in. */
export async function signIn(
	{ email, password }: SignIn,
	headers: Headers
): Promise<{ person: Person; cookies: ResponseCookie[] }> {
	if (failures.areOver(email)) throw new Refusal<SignInRefusal>('person.too-many-attempts');
	// Counted before it is known, so that many at the same moment are counted too.
	failures.note(email);
	const { api } = await auth();
	try {
		const { response, headers: answered } = await api.signInEmail({
			body: { email, password },
			headers: onlyCookies(headers),
			returnHeaders: true
		});
		failures.forget(email);
		return { person: toPerson(response.user), cookies: cookiesFrom(answered) };
	} catch (error) {
		const code = refusalCodeOf(error);
		if (code === null) throw error;
		if (code === 'EMAIL_NOT_VERIFIED') {
			failures.forget(email);
			throw new Refusal<SignInRefusal>('person.unconfirmed');
		}
		throw new Refusal<SignInRefusal>('person.wrong-password');
	}
}
