// What pages of matches are given: shown matches with numbers, links and places as words, grouped by what they wait for.
import type { Locale } from '#platform/i18n';
import { otherSide, type Side } from '../match.ts';
import type { MatchedRecord, ShownMatch } from '../shown-match.ts';

export const matchGroups = ['interest', 'connected', 'proposed', 'waiting', 'declined'] as const;
export type MatchGroup = (typeof matchGroups)[number];

/** `where` is the place as words; the title may carry soft hyphens. */
export type RecordView = MatchedRecord & { where: string; href: string };
export type MatchView = Omit<ShownMatch, 'need' | 'solution'> & Record<Side, RecordView> & { href: string };
export type MatchListView = {
	locale: Locale;
	side: Side;
	/** The record whose matches they are. */
	record: { title: string; language: string; href: string };
	matches: readonly MatchView[];
	/** The way to the answers to the record's own words. */
	searchHref: string;
};

/** What a match waits for, seen from the reader's side. */
export function groupOf({ state, side }: Pick<ShownMatch, 'state' | 'side'>): MatchGroup {
	if (state === 'accepted') return 'connected';
	if (state === 'proposed' || state === 'declined') return state;

	return state === `interest_from_${otherSide(side)}` ? 'interest' : 'waiting';
}

/** Groups that hold something, each match with the number it has in the whole list. */
export function grouped(
	matches: readonly MatchView[]
): { group: MatchGroup; matches: (MatchView & { number: number })[] }[] {
	let number = 0;

	return matchGroups
		.map((group) => ({
			group,
			matches: matches
				.filter((match) => groupOf(match) === group)
				.map((match) => ({ ...match, number: ++number }))
		}))
		.filter((found) => found.matches.length > 0);
}
