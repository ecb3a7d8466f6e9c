// What a person may type about their own account: sizes, shapes, and the passwords that everybody tries first.
import * as v from 'valibot';
import { locales } from '#platform/i18n';
import { isCommonPassword } from './common-passwords.ts';

export const accountLimits = {
	shortestName: 2,
	longestName: 100,
	longestEmail: 254,
	shortestPassword: 12,
	longestPassword: 128
} as const;

/** One line without signs that no name has; letters composed in one way only. */
const Name = v.pipe(
	v.optional(v.string('person.name-missing'), ''),
	v.transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()),
	v.minLength(accountLimits.shortestName, 'person.name-missing'),
	v.maxLength(accountLimits.longestName, 'person.name-long'),
	v.regex(/^\P{C}*$/u, 'person.name-signs')
);

/** Written the same way by everybody: "Eva@Town.example " is eva@town.example. */
const Email = v.pipe(
	v.optional(v.string('person.email-malformed'), ''),
	v.transform((text) => text.normalize('NFC').trim().toLowerCase()),
	v.maxLength(accountLimits.longestEmail, 'person.email-long'),
	v.email('person.email-malformed')
);

const NewPassword = v.pipe(
	v.optional(v.string('person.password-short'), ''),
	v.minLength(accountLimits.shortestPassword, 'person.password-short'),
	v.maxLength(accountLimits.longestPassword, 'person.password-long'),
	v.check((password) => !isCommonPassword(password), 'person.password-common')
);

const ChosenLocale = v.picklist(locales, 'person.locale-unknown');

export const RegisterForm = v.object({ name: Name, email: Email, password: NewPassword });
export const SignInForm = v.object({
	email: Email,
	password: v.pipe(
		v.optional(v.string('person.password-missing'), ''),
		v.minLength(1, 'person.password-missing'),
		v.maxLength(accountLimits.longestPassword, 'person.wrong-password')
	)
});
export const EmailForm = v.object({ email: Email });
/** The token of the link in the mail; what is not one is refused as a broken link. */
export const ConfirmForm = v.object({
	token: v.pipe(v.optional(v.string(), ''), v.maxLength(2000, 'person.link-broken'))
});
export const NewPasswordForm = v.object({ password: NewPassword });
export const ProfileForm = v.object({ name: Name, locale: ChosenLocale });

export type Registration = v.InferOutput<typeof RegisterForm> & {
	locale: v.InferOutput<typeof ChosenLocale>;
};
export type SignIn = v.InferOutput<typeof SignInForm>;
export type Profile = v.InferOutput<typeof ProfileForm>;
