// In which language a request is answered, and the same page in the other languages.
import { isLocale, locales, localeFromHeader, type Locale } from '#platform/i18n';

/** The address says it; else the choice of an earlier visit; else the browser. */
export function requestLocale(
	pathname: string,
	cookie: string | undefined,
	acceptLanguage: string | null
): Locale {
	const first = pathname.split('/')[1];
	if (isLocale(first)) return first;

	return isLocale(cookie) ? cookie : localeFromHeader(acceptLanguage);
}

export type SamePage = { locale: Locale; path: string };

/** The same page in every language; `/` has its languages one step down. */
export function inEveryLanguage(url: URL): SamePage[] {
	const [, first, ...rest] = url.pathname.split('/');
	const tail = isLocale(first) ? rest : [first ?? '', ...rest];
	const path = tail.filter((part) => part !== '').join('/');

	return locales.map((locale) => ({ locale, path: `/${locale}${path ? `/${path}` : ''}${url.search}` }));
}
