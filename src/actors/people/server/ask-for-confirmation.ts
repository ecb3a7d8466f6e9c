// Sends another link to somebody who never confirmed their address; the answer is the same for every address.
import { database } from '#platform/server/db';
import { auth } from './auth.ts';
import { inEvenTime } from './even-time.ts';
import { findPersonByEmail } from './queries.ts';

/**
 * Anybody can ask, so the link does not confirm a password that a stranger may have typed: on its page the person sets
 * one of their own. Whoever knows the password gets the first mail again by signing in.
 */
export function askForConfirmation(email: string): Promise<void> {
	return inEvenTime(async () => {
		const person = await findPersonByEmail(database(), email);
		if (!person || person.confirmed) return;
		const { api } = await auth();
		await api.requestPasswordReset({ body: { email } });
	});
}
