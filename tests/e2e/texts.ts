// The texts that pages show, so that journeys name what a person reads, in any of the four languages.
import { matchingMessages } from '#journeys/matching';
import { translator, type Locale } from '#platform/i18n';
import { pageMessages } from '../../src/routes/messages.ts';

export { locales, type Locale } from '#platform/i18n';

export const pageText = (locale: Locale) => translator(pageMessages, locale);
export const matchingText = (locale: Locale) => translator(matchingMessages, locale);

/** Questions as service owners write them, one in each interface language. */
export const questions = {
	en: 'Older people at home need visits, but the distances are long and the roads are bad in winter',
	fi: 'Iäkkäiden kotihoidon käynnit pitkien etäisyyksien päässä',
	sv: 'Hemtjänst för äldre med långa avstånd mellan besöken',
	lt: 'Pagyvenusių žmonių priežiūra namuose, kai atstumai tarp kaimų dideli'
} as const satisfies Record<Locale, string>;

/** Titles carry soft hyphens, which a reader does not see. */
export function plain(text: string | null): string {
	return (text ?? '').replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
}
