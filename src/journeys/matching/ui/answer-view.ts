// What the page of answers is given: results by kind under common numbers, and where they stand on the map.
import type { RecordKind } from '#commons/records';
import type { Locale } from '#platform/i18n';
import type { NorthMapView } from '#ui';
import type { Answer, AnswerFilters, MatchResult } from '../answer.ts';

/** Strings for people come with it: the place as words, and the page of the record. */
export type NumberedResult = MatchResult & { number: number; where: string; href: string };
export type AnswerGroup = { kind: RecordKind; count: number; results: readonly NumberedResult[] };
/** The thread joins places with the same need; `leftOut` of `total` are not on the map. */
export type AnswerMapView = NorthMapView & { total: number; leftOut: number };

export type AnswerView = {
	locale: Locale;
	/** The address of this question, without filters; filters are added as its query. */
	address: string;
	stored: boolean;
	query: Answer['query'];
	facets: Answer['facets'];
	filters: AnswerFilters;
	groups: readonly AnswerGroup[];
	map: AnswerMapView | null;
};
