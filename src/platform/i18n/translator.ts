// Turns a message key and its values into a text in one interface language.
import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';
import { defaultLocale, type CoreLocale, type Locale } from './locales.ts';

/** The messages of one module: English gives the keys, the core languages have them all, a further one has what was translated. */
export type Catalogue<Key extends string = string> = Record<CoreLocale, Record<Key, string>> &
	Partial<Record<Exclude<Locale, CoreLocale>, Partial<Record<NoInfer<Key>, string>>>>;
export type Values = Record<string, string | number | Date>;
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

/** Values, plurals, quoted signs and tags. */
const ICU_SIGNS = /[{}'<>#]/;

const cache = createIntlCache();
const known = new WeakMap<object, Map<Locale, IntlShape>>();

/** A function that formats the messages of `catalogue` in `locale`, in English where one is missing; parsed messages are kept. */
export function translator<Key extends string>(catalogue: Catalogue<Key>, locale: Locale): Translate<Key> {
	const own = intlFor(catalogue, locale);
	// Not English texts in the own language: that counts and writes numbers in another way.
	const english = intlFor(catalogue, defaultLocale);

	return (key, values) => {
		const intl = Object.hasOwn(own.messages, key) ? own : english;
		const text = intl.messages[key];
		// Most texts say the same always: the parser has nothing to do with them.
		if (typeof text === 'string' && !ICU_SIGNS.test(text)) return text;

		return intl.formatMessage({ id: key }, values);
	};
}

function intlFor(catalogue: Catalogue, locale: Locale): IntlShape {
	const perLocale = known.get(catalogue) ?? new Map<Locale, IntlShape>();
	known.set(catalogue, perLocale);
	const intl =
		perLocale.get(locale) ??
		createIntl({ locale, defaultLocale, messages: messagesOf(catalogue, locale) }, cache);
	perLocale.set(locale, intl);

	return intl;
}

/** A further language may have no texts in a module that is newer than it. */
function messagesOf(
	catalogue: Readonly<Record<string, object | undefined>>,
	locale: string
): Record<string, string> {
	return { ...catalogue[locale] };
}
