// From an answer to what its page shows: numbers that list and map share, soft hyphens, pins.
import type { Actor } from '#actors/organisations';
import { recordKinds, type RecordKind } from '#commons/records';
import type { Answer, AnswerFilters, MatchResult } from '#journeys/matching';
import { answerText } from '#journeys/matching/server';
import type { AnswerGroup, AnswerMapView, AnswerView, NumberedResult } from '#journeys/matching/ui';
import type { Locale } from '#platform/i18n';
import { hyphenate } from './hyphenate.ts';
import { kindPaths } from './kinds.ts';
import { listMap } from './list-map.ts';
import { whereIs } from './record-line.ts';

const SHOWN_OF_EACH_KIND = 3;
const SHOWN_OF_ONE_KIND = 20;
const MOST_CONCEPTS_LEFT_OUT = 40;

type Asked = { text: string; locale: Locale; filters: AnswerFilters; address: string; stored: boolean };

export async function answerView(
	actor: Actor,
	{ text, locale, filters, address, stored }: Asked
): Promise<AnswerView> {
	const limit = filters.kind ? SHOWN_OF_ONE_KIND : SHOWN_OF_EACH_KIND;
	const answer = await answerText(actor, { text, locale, filters, limit });
	const groups = await groupsOf(answer, filters, limit, locale);
	const map = await mapOf(groups.flatMap((group) => group.results));

	return { locale, address, stored, query: answer.query, facets: answer.facets, filters, groups, map };
}

/** Only what an address may hold; anything else is as if it were not there. */
export function filtersFrom(query: URLSearchParams): AnswerFilters {
	const kind = recordKinds.find((one) => one === query.get('kind'));
	const country = query.get('country')?.match(/^[A-Z]{2}$/)?.[0];
	const language = query.get('language')?.match(/^[a-z]{2,3}$/)?.[0];
	const besides = query.get('besides')?.match(/^[0-9a-f-]{36}$/)?.[0];
	const without = (query.get('without') ?? '').split(',').filter((id) => /^[a-z0-9-]{1,60}$/.test(id));

	return { kind, country, language, without: without.slice(0, MOST_CONCEPTS_LEFT_OUT), besides };
}

async function groupsOf(
	answer: Answer,
	filters: AnswerFilters,
	limit: number,
	locale: Locale
): Promise<AnswerGroup[]> {
	const kinds = filters.kind ? [filters.kind] : recordKinds;
	const groups: AnswerGroup[] = [];
	let number = 0;
	for (const kind of kinds) {
		const best = answer.results.filter((result) => result.kind === kind).slice(0, limit);
		const results = await Promise.all(
			best.map((result, index) => numbered(result, number + index + 1, locale))
		);
		number += results.length;
		groups.push({ kind, count: countOf(answer, kind, results.length), results });
	}

	return groups;
}

function countOf(answer: Answer, kind: RecordKind, atLeast: number): number {
	return Math.max(atLeast, answer.facets.kinds.find((facet) => facet.value === kind)?.count ?? 0);
}

async function numbered(result: MatchResult, number: number, locale: Locale): Promise<NumberedResult> {
	const { text, language } = result.title;
	const title = { text: await hyphenate(text, language), language };

	return {
		...result,
		number,
		title,
		where: whereIs(result, locale),
		href: `/${locale}/${kindPaths[result.kind]}/${result.id}`
	};
}

async function mapOf(results: readonly NumberedResult[]): Promise<AnswerMapView | null> {
	const items = results.map((result) => ({
		kind: result.kind,
		title: result.title.text,
		where: result.where,
		place: result
	}));
	const map = await listMap(items, { thread: 'need' });

	return map && { ...map, leftOut: map.unknown + map.outside };
}
