// A person: somebody with an account. What they may do depends on the organisation they act for.
import type { Id } from '#platform/ids';
import type { Locale } from '#platform/i18n';

export type PersonId = Id<'Person'>;
export type Person = {
	id: PersonId;
	name: string;
	email: string;
	/** The address was confirmed by mail; nobody signs in before that. */
	confirmed: boolean;
	/** The language of mails to this person. */
	locale: Locale;
	/** Looks after the installation; named at the command line only. */
	administrator: boolean;
	/** Decides what people suggest for the thesaurus; an administrator always may. */
	moderator: boolean;
};
