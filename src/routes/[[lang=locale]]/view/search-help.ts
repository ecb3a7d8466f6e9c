// What helps a search on a page, a feed or the programming interface: the likely languages, and what means the same.
import { detectLanguage } from '#commons/language/server';
import type { ListAsked, RecordKind, SearchHelp } from '#commons/records';
import { searchRecords } from '#journeys/matching/server';
import type { Locale } from '#platform/i18n';

const MOST_BY_MEANING = 100;
const SURE_ENOUGH = 0.5;

export function searchHelp(kind: RecordKind, { text = '' }: ListAsked, locale: Locale): SearchHelp {
	const { language, confidence } = detectLanguage(text);

	return {
		languages: confidence >= SURE_ENOUGH ? [language, locale] : [],
		meant: () => searchRecords(text, kind, MOST_BY_MEANING)
	};
}
