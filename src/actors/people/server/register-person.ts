// Somebody registers. Nobody learns from the answer whether the address was known.
import { database } from '#platform/server/db';
import type { Registration } from '../account-form.ts';
import { auth, refusalCodeOf } from './auth.ts';
import { inEvenTime } from './even-time.ts';
import { forgetUnconfirmed } from './queries.ts';

/** A mail follows: to confirm the address, or to say that there is an account already. */
export function registerPerson({ name, email, password, locale }: Registration): Promise<void> {
	return inEvenTime(async () => {
		// An earlier registration that nobody confirmed gives way, with its links: a link in a mail confirms exactly
		// the password that was typed before that mail was sent, never one that somebody else had typed earlier.
		await forgetUnconfirmed(database(), email);
		try {
			const { api } = await auth();
			await api.signUpEmail({ body: { name, email, password, locale } });
		} catch (error) {
			// Two registrations at the same moment: the other one got the address and its mail.
			if (refusalCodeOf(error) !== 'FAILED_TO_CREATE_USER') throw error;
		}
	});
}
