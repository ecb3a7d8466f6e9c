// The link in the mail was opened and its button pressed: the address is confirmed and the person signed in.
import { Refusal } from '#platform/errors';
import { cookiesFrom, type ResponseCookie } from '#platform/server/session';
import type { Person } from '../person.ts';
import { auth, refusalCodeOf } from './auth.ts';
import { personOf } from './person-of.ts';

export type ConfirmRefusal = 'person.already-confirmed' | 'person.link-expired' | 'person.link-broken';

/** Works once: a link that somebody finds later signs nobody in. */
export async function confirmPerson(token: string): Promise<{ person: Person; cookies: ResponseCookie[] }> {
	const { api } = await auth();
	const answer = await api
		.verifyEmail({ query: { token }, headers: new Headers(), returnHeaders: true })
		.catch(refuse);
	const cookies = cookiesFrom(answer.headers);
	const [session] = cookies;
	if (!session) throw new Refusal<ConfirmRefusal>('person.already-confirmed');
	const person = await personOf(
		new Headers({ cookie: `${session.name}=${encodeURIComponent(session.value)}` })
	);
	if (!person) throw new Error('the session of a confirmed person was not found');

	return { person, cookies };
}

function refuse(error: unknown): never {
	const code = refusalCodeOf(error);
	if (code === null) throw error;
	throw new Refusal<ConfirmRefusal>(code === 'TOKEN_EXPIRED' ? 'person.link-expired' : 'person.link-broken');
}
