// The sign-in machinery: better-auth on our tables, with our mails, and silent, since its log repeats addresses.
import { randomUUID } from 'node:crypto';
import { database, type Database } from '#platform/server/db';
import { installationSecret, publicOrigin, readSettings } from '#platform/server/installation';
import { accountLimits } from '../account-form.ts';
import { mailAboutExistingAccount, mailConfirmation, mailNewPassword } from './account-mails.ts';
import { forgetVerifications, saveConfirmed, toPerson } from './queries.ts';
import { people, sessions, signInAccounts, verifications } from './tables.ts';

const HOUR_SECONDS = 60 * 60;
const DAY_SECONDS = 24 * HOUR_SECONDS;
const COOKIE_PREFIX = 'talka';

type Auth = Awaited<ReturnType<typeof makeAuth>>;
let made: { database: Database; auth: Promise<Auth> } | undefined;

/** One for each database: tests have several in a process. */
export function auth(): Promise<Auth> {
	const current = database();
	if (made?.database !== current) made = { database: current, auth: makeAuth(current) };

	return made.auth;
}

/** Whether the request brings a session at all; without one nobody is looked for. */
export function bringsSession(headers: Headers): boolean {
	return headers.get('cookie')?.includes(`${COOKIE_PREFIX}.session_token=`) === true;
}

/** Only the cookie goes on: neither address nor browser of a person is kept. */
export function onlyCookies(headers: Headers): Headers {
	return new Headers({ cookie: headers.get('cookie') ?? '' });
}

/** What better-auth refused, by its code; null for anything that is a fault. */
export function refusalCodeOf(error: unknown): string | null {
	if (!(error instanceof Error) || !('body' in error)) return null;
	const { body } = error;
	if (typeof body !== 'object' || body === null || !('code' in body)) return null;

	return typeof body.code === 'string' ? body.code : null;
}

async function makeAuth(tx: Database) {
	// Loaded when somebody first signs in: most commands never do, and it takes a fifth of a second.
	const { betterAuth } = await import('better-auth/minimal');
	const { drizzleAdapter } = await import('better-auth/adapters/drizzle');
	const settings = readSettings();
	const origin = publicOrigin(settings);

	return betterAuth({
		baseURL: origin,
		secret: installationSecret(settings),
		database: drizzleAdapter(tx, {
			provider: 'pg',
			schema: { user: people, session: sessions, account: signInAccounts, verification: verifications },
			transaction: true
		}),
		logger: { disabled: true },
		telemetry: { enabled: false },
		advanced: {
			cookiePrefix: COOKIE_PREFIX,
			useSecureCookies: origin.startsWith('https:'),
			database: { generateId: () => randomUUID() },
			ipAddress: { disableIpTracking: true }
		},
		user: {
			additionalFields: {
				locale: { type: 'string', required: true },
				administrator: { type: 'boolean', required: false, defaultValue: false, input: false },
				moderator: { type: 'boolean', required: false, defaultValue: false, input: false }
			}
		},
		session: { expiresIn: 14 * DAY_SECONDS, updateAge: DAY_SECONDS },
		...signInOptions(tx)
	});
}

type Addressed = { user: Parameters<typeof toPerson>[0] };

function signInOptions(tx: Database) {
	return {
		emailAndPassword: {
			enabled: true,
			requireEmailVerification: true,
			minPasswordLength: accountLimits.shortestPassword,
			maxPasswordLength: accountLimits.longestPassword,
			resetPasswordTokenExpiresIn: HOUR_SECONDS,
			revokeSessionsOnPasswordReset: true,
			sendResetPassword: ({ user, token }: Addressed & { token: string }) =>
				mailNewPassword(toPerson(user), token),
			onExistingUserSignUp: ({ user }: Addressed) => mailAboutExistingAccount(toPerson(user)),
			// Whoever opened the link in the mail reads mails to this address.
			onPasswordReset: async ({ user }: Addressed) => {
				await saveConfirmed(tx, user.id);
				await forgetVerifications(tx, user.id);
			}
		},
		emailVerification: {
			sendOnSignUp: true,
			// Only after the right password: the link then confirms the registration of whoever knows it.
			sendOnSignIn: true,
			autoSignInAfterVerification: true,
			expiresIn: 3 * DAY_SECONDS,
			sendVerificationEmail: ({ user, token }: Addressed & { token: string }) =>
				mailConfirmation(toPerson(user), token)
		}
	};
}
