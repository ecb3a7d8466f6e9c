// The languages of the interface and how one is chosen for a request.

/** Complete: the house rules refuse a text that is missing in one of them. */
export const coreLocales = ['en', 'fi', 'sv', 'lt'] as const;
/** What is not translated yet is read in English; `npm run new:language` adds a code here. */
export const furtherLocales = ['et'] as const;
export const locales = [...coreLocales, ...furtherLocales] as const;

export type CoreLocale = (typeof coreLocales)[number];
export type Locale = (typeof locales)[number];
export const defaultLocale = 'en' satisfies CoreLocale;

export function isLocale(value: unknown): value is Locale {
	return locales.some((locale) => locale === value);
}

/** The best interface language for an Accept-Language header (RFC 9110, quality values respected). */
export function localeFromHeader(header: string | null): Locale {
	const wanted = (header ?? '')
		.slice(0, 500)
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
			const quality = parameters.map((text) => text.trim()).find((text) => text.startsWith('q='));
			return { language: tag.split('-')[0], quality: quality ? Number(quality.slice(2)) : 1 };
		})
		.filter((entry) => entry.quality > 0)
		.toSorted((a, b) => b.quality - a.quality)
		.map((entry) => entry.language)
		.find(isLocale);

	return wanted ?? defaultLocale;
}
