// What the page of a list shows around its records: search, filters with counts, order, paging, ways out of an empty place.
import { randomUUID } from 'node:crypto';
import {
	listQuery,
	LONGEST_SEARCH,
	sortOf,
	spelledLike,
	wholeRequest,
	withFilters,
	type ListAsked,
	type ListFault,
	type ListFilter,
	type ListOffer,
	type ListPage,
	type ListReading
} from '#commons/records';
import type { Locale } from '#platform/i18n';
import { linkTo, type LinkTo } from './list-link.ts';
import { filterTitle, valueLabel, type ValueLabel } from './filter-label.ts';
import { kindPaths, type ListKind } from './kinds.ts';
import { pageTexts } from './page-texts.ts';

export type ListLink = { text: string; language?: string; href: string };
/** Without addresses: the page makes them of `asked`, since all that a page is given is written out once more. */
type FilterGroup = {
	name: ListFilter;
	title: string;
	chosen: string | undefined;
	values: readonly (ValueLabel & { value: string; count: number })[];
};
export type ListView = {
	kind: ListKind;
	address: string;
	asked: ListAsked;
	text: string;
	/** What is wrong with the words, said beside the box. */
	refusal: string | null;
	notes: readonly string[];
	total: number;
	count: string;
	narrowed: boolean;
	chips: readonly (ListLink & { label: string })[];
	groups: readonly FilterGroup[];
	sorts: readonly (ListLink & { current: boolean })[];
	hidden: readonly { name: string; value: string }[];
	steps: { first: string | null; next: string | null };
	feed: string | null;
	nothing: Nothing | null;
};
type Nothing = {
	spelled: ListLink | null;
	ways: readonly ListLink[];
	/** The front page answers the same words. */
	ask: string | null;
	needId: string;
};
type Shown = Omit<ListPage<unknown>, 'items'> & { items: readonly unknown[] };
type Place = { kind: ListKind; offer: ListOffer; locale: Locale };

export function listView(place: Place, { asked, faults }: ListReading, page: Shown): ListView {
	const { kind, locale, offer } = place;
	const t = pageTexts(locale);
	const address = `/${locale}/${kindPaths[kind]}`;
	const link = linkTo(address);
	const refused = faults.find(({ field }) => field === 'q');
	const narrowed = asked.text !== undefined || Object.keys(asked.filters).length > 0;
	const count = t(`list.count.${kindPaths[kind]}`, { count: page.total });

	return {
		kind,
		address,
		asked,
		text: asked.text ?? refused?.value ?? '',
		refusal: refused ? t('list.search.too-long', { longest: LONGEST_SEARCH }) : null,
		notes: faults.filter((fault) => fault !== refused).map((fault) => noteOf(fault, place)),
		total: page.total,
		count: page.atMost ? t('list.count.more', { count: page.total }) : count,
		narrowed,
		chips: chipsOf(asked, place, link),
		groups: groupsOf(asked, page, place),
		sorts: offer.sorts.flatMap((sort) => {
			if (sort === 'best' && asked.text === undefined) return [];
			const href = link(wholeRequest({ ...asked, cursor: undefined, sort }));
			return [{ text: sortLabel(sort, place), href, current: sort === sortOf(asked) }];
		}),
		hidden: hiddenFields(asked),
		steps: stepsOf(asked, page.next, link),
		feed: kind === 'organisation' ? null : feedOf(address, asked),
		nothing: page.items.length === 0 && narrowed ? nothingOf(asked, page, place, link) : null
	};
}

function noteOf({ field, code, value }: ListFault, { kind, locale }: Place): string {
	const t = pageTexts(locale);
	if (code === 'cursor') return t('list.fault.cursor');
	const filter = field === 'sort' ? t('list.sort') : filterTitle(field as ListFilter, kind, locale);

	return t('list.fault.unknown', { filter, value: value.slice(0, 60) });
}

function sortLabel(sort: ListOffer['sorts'][number], { kind, locale }: Place): string {
	const t = pageTexts(locale);
	if (sort === 'title' && kind === 'organisation') return t('list.sort.name');
	if (sort !== 'nearest') return t(`list.sort.${sort}`);

	return t(kind === 'need' ? 'list.sort.nearest.need' : 'list.sort.nearest.solution');
}

function chosenOf({ filters }: ListAsked): [ListFilter, string][] {
	return Object.entries(filters) as [ListFilter, string][];
}

function chipsOf(asked: ListAsked, { kind, locale }: Place, link: LinkTo): ListView['chips'] {
	const t = pageTexts(locale);
	const filters = chosenOf(asked).map(([filter, value]) => {
		const label = valueLabel(filter, value, kind, locale);
		const what = `${filterTitle(filter, kind, locale)}: ${label.text}`;
		return {
			...label,
			href: link(withFilters(asked, { [filter]: undefined })),
			label: t('list.remove', { what })
		};
	});
	if (asked.text === undefined) return filters;
	const words = t('list.chip.words', { words: asked.text });
	const rest = wholeRequest({ ...asked, text: undefined, cursor: undefined, sort: undefined });

	return [{ text: words, href: link(rest), label: t('list.remove', { what: words }) }, ...filters];
}

function groupsOf(asked: ListAsked, page: Shown, { kind, locale }: Place): FilterGroup[] {
	return page.facets.flatMap(({ name, values }) => {
		const chosen = asked.filters[name];
		const missing = chosen !== undefined && !values.some(({ value }) => value === chosen);
		const shown = missing ? [{ value: chosen, count: page.total }, ...values] : values;
		// A filter with one value that all records have says nothing.
		if (shown.length === 0 || (chosen === undefined && shown.every(({ count }) => count === page.total)))
			return [];
		const labelled = shown.map(({ value, count }) => ({
			...valueLabel(name, value, kind, locale),
			value,
			count
		}));
		return [{ name, title: filterTitle(name, kind, locale), chosen, values: labelled }];
	});
}

/** A new search keeps the filters; its order is that of what fits. */
function hiddenFields(asked: ListAsked): ListView['hidden'] {
	return chosenOf(asked).map(([name, value]) => ({ name, value }));
}

function stepsOf(asked: ListAsked, next: string | null, link: LinkTo): ListView['steps'] {
	return {
		first: asked.cursor === undefined ? null : link(wholeRequest({ ...asked, cursor: undefined })),
		next: next === null ? null : link({ ...asked, cursor: next })
	};
}

export function feedOf(address: string, asked: ListAsked): string {
	const query = listQuery(wholeRequest({ ...asked, cursor: undefined, sort: undefined }));

	return `${address}/feed.xml${query === '' ? '' : `?${query}`}`;
}

function nothingOf(asked: ListAsked, page: Shown, { kind, locale }: Place, link: LinkTo): Nothing {
	const t = pageTexts(locale);
	const spelled = page.nearTitle && asked.text ? spelledLike(asked.text, page.nearTitle) : null;
	const ways = page.without
		.filter(({ count }) => count > 0)
		.map(({ filter, count }) => {
			const label: ValueLabel = valueLabel(filter, asked.filters[filter] ?? '', kind, locale);
			return {
				text: t('list.none.without', { what: label.text, count }),
				href: link(withFilters(asked, { [filter]: undefined }))
			};
		});

	return {
		spelled:
			spelled === null
				? null
				: {
						text: t('list.did-you-mean', { words: spelled }),
						href: link({ ...withFilters(asked, {}), text: spelled })
					},
		ways,
		ask: asked.text === undefined ? null : `/${locale}/answers?${new URLSearchParams({ text: asked.text })}`,
		needId: randomUUID()
	};
}
