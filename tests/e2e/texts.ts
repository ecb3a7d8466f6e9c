// The texts that pages show, so that journeys name what a person reads, in any of the four languages.
import { matchingMessages } from '#journeys/matching';
import { translator, type Locale } from '#platform/i18n';
import { pageMessages } from '../../src/routes/messages.ts';

export { localeNames, locales, type Locale } from '#platform/i18n';
export { questions, sentence, writings } from './own-texts.ts';

export const pageText = (locale: Locale) => translator(pageMessages, locale);
export const matchingText = (locale: Locale) => translator(matchingMessages, locale);

/** Titles carry soft hyphens, which a reader does not see. */
export function plain(text: string | null): string {
	return (text ?? '').replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
}
