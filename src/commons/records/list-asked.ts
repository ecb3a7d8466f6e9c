// What is asked of a list: words, filters, an order, where to go on. Written into an address and read back from it.
export const listSorts = ['newest', 'oldest', 'title', 'nearest', 'best'] as const;
export type ListSort = (typeof listSorts)[number];

export const listFilters = [
	'country',
	'region',
	'theme',
	'technology',
	'maturity',
	'language',
	'state',
	'expiring',
	'organisation',
	'has'
] as const;
export type ListFilter = (typeof listFilters)[number];
/** `region` is the beginning of a NUTS code: FI1 finds FI1D8. `has` is for organisations: what they have. */
export type ListFilters = { readonly [Filter in ListFilter]?: string };

export type ListAsked = {
	text?: string;
	filters: ListFilters;
	sort?: ListSort;
	cursor?: string;
	limit: number;
};
/** Who asks the doors may leave out what has a usual value. */
export type ListRequest = { [Part in keyof ListAsked]?: ListAsked[Part] | undefined };

/** What a list of one kind offers: its filters with the values each may have, and its orders. */
export type ListOffer = {
	kind: string;
	filters: readonly ListFilter[];
	states: readonly string[];
	maturities: readonly string[];
	sorts: readonly ListSort[];
};

export type ListFacet = { name: ListFilter; values: readonly { value: string; count: number }[] };
export type ListPage<Item> = {
	items: readonly Item[];
	/** From where the list goes on; null at its end. */
	next: string | null;
	total: number;
	/** There are more than `total`: a search looks at the best ones only. */
	atMost?: boolean;
	facets: readonly ListFacet[];
	/** How many there would be if one filter was let go. */
	without: readonly { filter: ListFilter; count: number }[];
	/** Where the words found nothing: the title that is spelled most like them. */
	nearTitle?: string;
};

/** What helps a search: the languages its words may be in, and what means the same in other words, best first. */
export type SearchHelp = {
	languages: readonly string[];
	meant: () => Promise<readonly { id: string; score: number }[]>;
};

export const expiryValues = ['soon', 'over'] as const;
export const LISTED_AT_ONCE = 20;

export function wholeRequest({ text, filters, sort, cursor, limit }: ListRequest): ListAsked {
	return {
		filters: filters ?? {},
		limit: limit ?? LISTED_AT_ONCE,
		...(text !== undefined && { text }),
		...(sort !== undefined && { sort }),
		...(cursor !== undefined && { cursor })
	};
}

/** Newest first, unless words are looked for: then what fits them best. */
export function sortOf({ text, sort }: Pick<ListAsked, 'text' | 'sort'>): ListSort {
	return sort !== undefined && (sort !== 'best' || text !== undefined) ? sort : usualSort({ text });
}

function usualSort({ text }: { text?: string | undefined }): ListSort {
	return text === undefined ? 'newest' : 'best';
}

/** The part of an address after the question mark, always in the same order; empty for the whole list. */
export function listQuery(asked: Omit<ListAsked, 'limit'>, cursorName = 'after'): string {
	const query = new URLSearchParams();
	if (asked.text !== undefined) query.set('q', asked.text);
	for (const filter of listFilters) {
		const value = asked.filters[filter];
		if (value !== undefined) query.set(filter, value);
	}
	if (asked.sort !== undefined && sortOf(asked) !== usualSort(asked)) query.set('sort', asked.sort);
	if (asked.cursor !== undefined) query.set(cursorName, asked.cursor);

	return query.toString();
}

/** The same list with some filters changed, from its beginning; `undefined` lets one go. */
export function withFilters(
	asked: ListAsked,
	change: { readonly [Filter in ListFilter]?: string | undefined }
): ListAsked {
	const merged = Object.entries({ ...asked.filters, ...change }).filter(([, value]) => value !== undefined);

	return wholeRequest({ ...asked, cursor: undefined, filters: Object.fromEntries(merged) });
}
