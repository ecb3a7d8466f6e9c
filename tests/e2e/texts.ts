// The texts that pages show, so that journeys name what a person reads, in any language of the interface.
import { organisationMessages } from '#actors/organisations';
import { needMessages } from '#catalogue/needs';
import { practiceMessages } from '#catalogue/practices';
import { solutionMessages } from '#catalogue/solutions';
import { termMessages } from '#catalogue/terms';
import { matchingMessages } from '#journeys/matching';
import { translator, type Locale } from '#platform/i18n';
import { pageMessages } from '../../src/routes/messages.ts';

/** Journeys are made in the languages that are complete; a further one has journeys of its own. */
export { coreLocales as locales, localeNames, type CoreLocale, type Locale } from '#platform/i18n';
export { questions, sentence, writings } from './own-texts.ts';

export const pageText = (locale: Locale) => translator(pageMessages, locale);
export const needText = (locale: Locale) => translator(needMessages, locale);
export const solutionText = (locale: Locale) => translator(solutionMessages, locale);
export const practiceText = (locale: Locale) => translator(practiceMessages, locale);
export const termText = (locale: Locale) => translator(termMessages, locale);
export const organisationText = (locale: Locale) => translator(organisationMessages, locale);
export const matchingText = (locale: Locale) => translator(matchingMessages, locale);

/** Titles carry soft hyphens, which a reader does not see. */
export function plain(text: string | null): string {
	return (text ?? '').replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
}

/** Matches a text on a page that shows it with soft hyphens. */
export function asShown(text: string): RegExp {
	return new RegExp(
		text.replace(/./gu, (letter) => `${letter.replace(/[$()*+.?[\\\]^{|}]/, '\\$&')}\u00AD?`)
	);
}
