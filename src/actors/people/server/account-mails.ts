// The mails about an account, in the language of the person, never more than a few an hour to one address.
import { translator } from '#platform/i18n';
import { publicOrigin, readSettings } from '#platform/server/installation';
import { sendMail } from '#platform/server/mail';
import { peopleMessages } from '../messages.ts';
import type { Person } from '../person.ts';
import { attempts } from './attempts.ts';

const HOUR_MILLISECONDS = 60 * 60 * 1000;
/** Enough for whoever mistypes and asks again, too few to annoy somebody else with. */
const mails = attempts({ most: 5, within: HOUR_MILLISECONDS });

/** The name is not in it: it would carry whatever a stranger typed to whomever they like. */
export function mailConfirmation(person: Person, token: string): Promise<void> {
	return mailTo(person, 'confirm', `/confirm?${new URLSearchParams({ token })}`);
}

/** Whoever never confirmed their address does so by setting a password with this link. */
export function mailNewPassword(person: Person, token: string): Promise<void> {
	return mailTo(person, person.confirmed ? 'password' : 'finish', `/password/${encodeURIComponent(token)}`);
}

export function mailAboutExistingAccount(person: Person): Promise<void> {
	return mailTo(person, 'exists', '/sign-in');
}

async function mailTo(
	{ email, locale }: Person,
	about: 'confirm' | 'finish' | 'password' | 'exists',
	path: string
): Promise<void> {
	if (mails.areOver(email)) return;
	mails.note(email);
	const t = translator(peopleMessages, locale);
	const link = `${publicOrigin(readSettings())}/${locale}${path}`;
	await sendMail({
		to: email,
		subject: t(`mail.${about}.subject`),
		text: t(`mail.${about}.text`, { link }),
		locale
	});
}
