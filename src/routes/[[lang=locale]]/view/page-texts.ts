// The texts of pages in one language.
import { translator, type Locale, type Translate } from '#platform/i18n';
import { pageMessages } from '../../messages.ts';

export type PageTexts = Translate<keyof (typeof pageMessages)['en']>;

export function pageTexts(locale: Locale): PageTexts {
	return translator(pageMessages, locale);
}
