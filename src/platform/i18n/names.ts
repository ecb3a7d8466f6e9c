// Names of countries and languages and the writing of numbers, from the CLDR data inside the runtime.
import { LRUCache } from 'lru-cache';
import { locales, type Locale } from './locales.ts';

const displayNames = new Map<string, Intl.DisplayNames>();
/** Codes come from records too, so their number is limited. */
const rememberedNames = new LRUCache<string, string>({ max: 5000 });
const numberFormats = new Map<Locale, Intl.NumberFormat>();

/** Each language under its own name, as a language menu shows it. */
export const localeNames = Object.fromEntries(
	locales.map((locale) => [locale, capitalised(languageName(locale, locale), locale)])
) as Record<Locale, string>;

/** The name of a country (ISO 3166-1 alpha-2) in the reader's language; the code itself when it is unknown. */
export function countryName(code: string, locale: Locale): string {
	return nameOf('region', code, locale);
}

/** The name of a language (ISO 639-1) in any language, so also in its own. */
export function languageName(code: string, inLanguage: string): string {
	return nameOf('language', code, inLanguage);
}

export function formatNumber(value: number, locale: Locale): string {
	const format = numberFormats.get(locale) ?? new Intl.NumberFormat(locale);
	numberFormats.set(locale, format);

	return format.format(value);
}

function capitalised(word: string, locale: string): string {
	return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}

/** Asking the runtime takes a hundredth of a millisecond, and a list asks sixty times. */
function nameOf(type: 'region' | 'language', code: string, locale: string): string {
	const key = `${type} ${locale} ${code}`;
	const known = rememberedNames.get(key);
	if (known !== undefined) return known;
	const name = askedName(type, code, locale);
	rememberedNames.set(key, name);

	return name;
}

function askedName(type: 'region' | 'language', code: string, locale: string): string {
	const key = `${type} ${locale}`;
	const names = displayNames.get(key) ?? new Intl.DisplayNames([locale], { type });
	displayNames.set(key, names);
	try {
		return names.of(code) ?? code;
	} catch {
		// Intl throws on anything that is not shaped like a code; the reader still gets what was stored.
		return code;
	}
}
