// The languages of the interface and how one is chosen for a request.
export const locales = ['en', 'fi', 'sv', 'lt'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'en';

/** Each language under its own name, as a language menu shows it. */
export const localeNames: Record<Locale, string> = {
	en: 'English',
	fi: 'Suomi',
	sv: 'Svenska',
	lt: 'Lietuvių'
};

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
