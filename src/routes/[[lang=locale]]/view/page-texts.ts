// The texts of pages in one language.
import { translator, type Locale, type Translate } from '#platform/i18n';
import { pageMessages } from '../../messages.ts';

type PageKey = keyof (typeof pageMessages)['en'];
export type PageTexts = Translate<PageKey>;

export function pageTexts(locale: Locale): PageTexts {
	return translator(pageMessages, locale);
}

export function isPageKey(key: string): key is PageKey {
	return key in pageMessages.en;
}
