// From shown matches to what their pages show: addresses, places as words, soft hyphens.
import type { MatchedRecord, ShownMatch } from '#journeys/matching';
import type { MatchListView, MatchView, RecordView } from '#journeys/matching/ui';
import { pickText, type RecordCore } from '#commons/records';
import type { Locale } from '#platform/i18n';
import { hyphenate } from '../view/hyphenate.ts';
import { kindPaths } from '../view/kinds.ts';
import { whereIs } from '../view/record-line.ts';

/** Enough of a description to say what it is about, short enough for an address. */
const LONGEST_QUESTION = 600;

export async function matchView(match: ShownMatch, locale: Locale): Promise<MatchView> {
	const need = await recordView(match.need, locale);
	const solution = await recordView(match.solution, locale);

	return { ...match, need, solution, href: `/${locale}/matches/${match.id}` };
}

export async function matchListView(
	record: RecordCore,
	side: 'need' | 'solution',
	matches: readonly ShownMatch[],
	locale: Locale
): Promise<MatchListView> {
	const title = pickText(record.title, locale, record.language);
	const { text } = pickText(record.description, title.language, record.language);
	const question = `${title.text}. ${text}`.slice(0, LONGEST_QUESTION).trim();

	return {
		locale,
		side,
		record: {
			title: title.text,
			language: title.language,
			href: `/${locale}/${kindPaths[side]}/${record.id}`
		},
		matches: await Promise.all(matches.map((match) => matchView(match, locale))),
		searchHref: `/${locale}/answers?${new URLSearchParams({ text: question, besides: record.id })}`
	};
}

async function recordView(record: MatchedRecord, locale: Locale): Promise<RecordView> {
	const { text, language } = record.title;
	const title = { text: await hyphenate(text, language), language };

	return {
		...record,
		title,
		where: whereIs(record, locale),
		href: `/${locale}/${kindPaths[record.kind]}/${record.id}`
	};
}
