// One page of a list of records: without words straight from the table, with words from what was found, fused into one order.
import type { Database } from '#platform/server/db';
import { fuseRanks } from '../fuse-ranks.ts';
import {
	sortOf,
	wholeRequest,
	type ListAsked,
	type ListFilter,
	type ListPage,
	type ListRequest,
	type SearchHelp
} from '../list-asked.ts';
import { decodeListCursor, encodeListCursor } from '../list-cursor.ts';
import { compareKeys, facetsOf, keysOf, passes, type ListHit, type ScoredHit } from '../list-hits.ts';
import { fold } from '../fold.ts';
import { searchWords } from '../search-words.ts';
import { remembered } from './list-memory.ts';
import { countByOwner, countRows, listRows, rowsById, type Listing } from './queries/list.ts';
import { findHits, findNearTitle, MOST_HITS } from './queries/search.ts';

/** Where nobody helps, words are looked for in every language. */
const NO_HELP: SearchHelp = { languages: [], meant: () => Promise.resolve([]) };
/** What means the same counts a little less than what says the same, what is spelled alike less than both. */
/** So that a page of long records weighs what it takes. */
const CHARACTERS_OF_WEIGHT = 300;
const WEIGHTS = { text: 1, meant: 0.8, spelled: 0.5 };

export async function listRecordPage<Item>(
	tx: Database,
	listing: Listing<Item>,
	request: ListRequest,
	help: SearchHelp = NO_HELP
): Promise<ListPage<Item>> {
	const asked = wholeRequest(request);
	const today = new Date().toISOString().slice(0, 10);
	if (asked.text === undefined) return wholeList(tx, listing, asked, today);
	const { page } = await remembered(
		JSON.stringify(['found', listing.kind, today, help.languages, asked]),
		async () => {
			const made = await foundList(tx, listing, asked, { today, help });
			return { page: made, weight: Math.ceil(JSON.stringify(made).length / CHARACTERS_OF_WEIGHT) };
		}
	);

	return page;
}

async function foundList<Item>(
	tx: Database,
	listing: Listing<Item>,
	asked: ListAsked,
	{ today, help }: { today: string; help: SearchHelp }
): Promise<ListPage<Item>> {
	const text = asked.text ?? '';
	const found = await searched(tx, listing, { text, today, help });
	const { ids, ...page } = foundPage(listing, asked, found, today);
	const items = await rowsById(tx, listing, ids);
	const nearTitle = found.hits.length === 0 ? await findNearTitle(tx, listing, fold(text)) : null;

	return { ...page, items, ...(nearTitle !== null && { nearTitle }) };
}

/** How many open records each organisation has, by its id. */
export async function ownersOf(
	tx: Database,
	listing: Listing<unknown>
): Promise<ReadonlyMap<string, number>> {
	const { counts } = await remembered(`owners ${listing.kind}`, async () => {
		const found = await countByOwner(tx, listing);
		return { counts: found, weight: found.size };
	});

	return counts;
}

async function wholeList<Item>(
	tx: Database,
	listing: Listing<Item>,
	asked: ListAsked,
	today: string
): Promise<ListPage<Item>> {
	const { kind } = listing;
	const keys = decodeListCursor(kind, asked);
	const count = async () => {
		const counted = await countRows(tx, listing, asked.filters, today);
		return { ...counted, weight: counted.facets.flatMap(({ values }) => values).length };
	};
	const read = async () => {
		const found = await listRows(tx, listing, asked, { keys, today });
		return { rows: found, weight: Math.ceil(JSON.stringify(found).length / CHARACTERS_OF_WEIGHT) };
	};
	const [{ rows }, { total, facets, without }] = await Promise.all([
		remembered(JSON.stringify(['rows', kind, today, asked]), read),
		remembered(JSON.stringify(['counts', kind, today, asked.filters]), count)
	]);
	const last = rows[asked.limit - 1];
	const next = rows.length > asked.limit && last ? encodeListCursor(kind, asked, last.keys) : null;

	return { items: rows.slice(0, asked.limit).map(({ item }) => item), next, total, facets, without };
}

export type Found = { hits: readonly FoundHit[]; meant: readonly string[]; isCut: boolean; weight: number };
type FoundHit = ListHit & { textPlace: number | null; trigramPlace: number | null };
type Search = { text: string; today: string; help: SearchHelp };

/** What the words find, whatever the filters: another filter on the same words costs nothing. */
function searched(tx: Database, listing: Listing<unknown>, { text, today, help }: Search): Promise<Found> {
	const words = searchWords(text, help.languages);

	return remembered(JSON.stringify(['hits', listing.kind, today, words]), async () => {
		const meant = (await help.meant()).map(({ id }) => id);
		const hits = await findHits(tx, listing, words, { meant, today });
		const isCut = hits.filter(({ textPlace }) => textPlace !== null).length >= MOST_HITS;
		return { hits, meant, isCut, weight: hits.length };
	});
}

/**
 * A cursor of a search begins with the highest position there was on its first page: what came later stays out, so that it
 * moves nothing.
 */
export function foundPage(
	{ kind, filters }: { kind: string; filters: readonly ListFilter[] },
	asked: ListAsked,
	{ hits, meant, isCut }: Found,
	today: string
): Omit<ListPage<never>, 'items'> & { ids: string[] } {
	const sort = sortOf(asked);
	const [upTo = Math.max(0, ...hits.map(({ position }) => position)), ...after] =
		decodeListCursor(kind, asked) ?? [];
	const within = scored(
		hits.filter(({ position }) => position <= Number(upTo)),
		meant
	);
	const kept = within
		.filter((hit) => passes(hit, asked.filters))
		.map((hit) => ({ hit, keys: keysOf(hit, sort, today) }))
		.toSorted((a, b) => compareKeys(a.keys, b.keys, sort));
	const rest = after.length === 0 ? kept : kept.filter(({ keys }) => compareKeys(keys, after, sort) > 0);
	const last = rest[asked.limit - 1];
	const facetNames = filters.filter((filter) => filter !== 'organisation');

	return {
		ids: rest.slice(0, asked.limit).map(({ hit }) => hit.id),
		next: rest.length > asked.limit && last ? encodeListCursor(kind, asked, [upTo, ...last.keys]) : null,
		total: kept.length,
		...(isCut && { atMost: true }),
		facets: facetsOf(within, asked.filters, facetNames),
		without: (Object.keys(asked.filters) as ListFilter[]).map((filter) => ({
			filter,
			count: within.filter((hit) => passes(hit, asked.filters, filter)).length
		}))
	};
}

function scored(hits: readonly FoundHit[], meant: readonly string[]): ScoredHit[] {
	const byId = new Map(hits.map((hit) => [hit.id, hit]));
	const inOrder = (place: 'textPlace' | 'trigramPlace') =>
		hits
			.filter((hit) => hit[place] !== null)
			.toSorted((a, b) => (a[place] ?? 0) - (b[place] ?? 0))
			.map(({ id }) => id);
	const fused = fuseRanks([
		{ weight: WEIGHTS.text, ids: inOrder('textPlace') },
		{ weight: WEIGHTS.meant, ids: meant.filter((id) => byId.has(id)) },
		{ weight: WEIGHTS.spelled, ids: inOrder('trigramPlace') }
	]);

	return fused.flatMap(({ id, score }) => {
		const hit = byId.get(id);
		return hit ? [{ ...hit, score }] : [];
	});
}
