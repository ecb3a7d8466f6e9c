// A new password with the link from the mail: all sessions end, and the address counts as confirmed.
import { Refusal } from '#platform/errors';
import { database } from '#platform/server/db';
import { auth, refusalCodeOf } from './auth.ts';
import { isVerificationAlive } from './queries.ts';

export type PasswordRefusal = 'person.password-link-dead';

/** What else somebody writes into the address is no link of ours, and PostgreSQL is not asked. */
const TOKEN = /^[A-Za-z0-9]{24}$/;

export async function setPassword(token: string, newPassword: string): Promise<void> {
	if (!TOKEN.test(token)) throw new Refusal<PasswordRefusal>('person.password-link-dead');
	const { api } = await auth();
	try {
		await api.resetPassword({ body: { newPassword, token } });
	} catch (error) {
		if (refusalCodeOf(error) === null) throw error;
		throw new Refusal<PasswordRefusal>('person.password-link-dead');
	}
}

/** Says beforehand whether a password can be set, so that nobody types one in vain. */
export async function isPasswordLinkAlive(token: string): Promise<boolean> {
	return TOKEN.test(token) && (await isVerificationAlive(database(), `reset-password:${token}`));
}
