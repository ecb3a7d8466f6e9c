// How a page is described to programs: what is on it, in one sentence, with a picture.
import { defaultLocale, locales, type Locale } from '#platform/i18n';
import type { Thing } from './json-ld.ts';

export const PICTURE = { width: 1200, height: 630 } as const;
const LONGEST_SUMMARY = 200;

export type Described = {
	/** What is on the page and where it stands; the page itself is added by the head. */
	things: readonly Thing[];
	/** What the page says about itself, such as its own language and licence. */
	page?: Omit<Thing, '@type'> & { readonly '@type'?: string };
	summary?: string;
	/** The address of the picture without the origin; none means that of the whole installation. */
	picture?: string;
};

export type Crumb = { name: string; path: string };

export function breadcrumbs(origin: string, crumbs: readonly Crumb[]): Thing {
	return {
		'@type': 'BreadcrumbList',
		itemListElement: crumbs.map(({ name, path }, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name,
			item: `${origin}${path}`
		}))
	};
}

type Page = { name: string; url: string; origin: string; locale: Locale };

export function pageThing({ name, url, origin, locale }: Page, more: Described['page'] = {}): Thing {
	return {
		'@type': 'WebPage',
		'@id': url,
		url,
		name,
		inLanguage: locale,
		isPartOf: { '@id': siteId(origin) },
		...more
	};
}

/** The installation, with the address that asks it something. */
export function siteThing(origin: string, locale: Locale): Thing {
	return {
		'@type': 'WebSite',
		'@id': siteId(origin),
		name: 'Talka',
		url: `${origin}/`,
		inLanguage: [...locales],
		potentialAction: {
			'@type': 'SearchAction',
			target: { '@type': 'EntryPoint', urlTemplate: `${origin}/${locale}/answers?text={text}` },
			'query-input': 'required name=text'
		}
	};
}

export function siteId(origin: string): string {
	return `${origin}/#site`;
}

/** The first sentences of a text, cut between words. */
export function summaryOf(text: string): string {
	const line = text.replaceAll(/\s+/g, ' ').trim();
	if (line.length <= LONGEST_SUMMARY) return line;
	const end = line.lastIndexOf(' ', LONGEST_SUMMARY);

	return `${line.slice(0, end > LONGEST_SUMMARY / 2 ? end : LONGEST_SUMMARY).toWellFormed()}…`;
}

/** A language with the country where it is spoken most, as Open Graph wants it: `fi_FI`. */
export function openGraphLocale(locale: Locale): string {
	if (locale === defaultLocale) return 'en_GB';
	const { region } = new Intl.Locale(locale).maximize();

	return region === undefined ? locale : `${locale}_${region}`;
}
