// The mails about asking to join and being let in, to each in their own language.
import type { Person } from '#actors/people';
import { translator } from '#platform/i18n';
import { publicOrigin, readSettings } from '#platform/server/installation';
import { sendMail } from '#platform/server/mail';
import { organisationMessages } from '../messages.ts';
import type { Organisation } from '../organisation.ts';

/** What the person wrote stands on the page, not in the mail: a mail is easily sent on. */
export async function mailAboutRequest(
	to: readonly Person[],
	organisation: Organisation,
	personName: string
): Promise<void> {
	const path = organisation.claimed ? `/organisations/${organisation.id}/members` : '/administration';
	for (const person of to) await mailTo(person, 'asked', { organisation, path, personName });
}

export async function mailAboutAnswer(
	to: readonly Person[],
	organisation: Organisation,
	{ accept }: { accept: boolean }
): Promise<void> {
	const about = accept ? 'let-in' : 'not-let-in';
	for (const person of to) await mailTo(person, about, { organisation, path: '/account', personName: '' });
}

type Content = { organisation: Organisation; path: string; personName: string };

async function mailTo(
	{ email, locale }: Person,
	about: 'asked' | 'let-in' | 'not-let-in',
	{ organisation, path, personName }: Content
): Promise<void> {
	const t = translator(organisationMessages, locale);
	const link = `${publicOrigin(readSettings())}/${locale}${path}`;
	const values = { person: personName, organisation: organisation.name, link };
	await sendMail({
		to: email,
		subject: t(`mail.${about}.subject`, values),
		text: t(`mail.${about}.text`, values),
		locale
	});
}
