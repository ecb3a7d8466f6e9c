// Turns a message key and its values into a text in one interface language.
import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';
import { defaultLocale, type Locale } from './locales.ts';

/** The messages of one module: English gives the keys, the others must have the same ones (checked by the words wall). */
export type Catalogue<Key extends string = string> = Record<Locale, Record<Key, string>>;
export type Values = Record<string, string | number | Date>;
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

const cache = createIntlCache();
const known = new WeakMap<object, Map<Locale, IntlShape>>();

/** A function that formats the messages of `catalogue` in `locale`; parsed messages are kept. */
export function translator<Key extends string>(catalogue: Catalogue<Key>, locale: Locale): Translate<Key> {
	const intl = intlFor(catalogue, locale);

	return (key, values) => intl.formatMessage({ id: key }, values);
}

function intlFor(catalogue: Catalogue, locale: Locale): IntlShape {
	const perLocale = known.get(catalogue) ?? new Map<Locale, IntlShape>();
	known.set(catalogue, perLocale);
	const intl =
		perLocale.get(locale) ?? createIntl({ locale, defaultLocale, messages: catalogue[locale] }, cache);
	perLocale.set(locale, intl);

	return intl;
}
