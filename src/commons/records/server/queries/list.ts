// Statements of lists over any table with the columns of records: a page of rows, and the counts of filters.
import { and, inArray, sql, type SQL } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '#platform/server/db';
import {
	sortOf,
	type ListAsked,
	type ListFacet,
	type ListFilter,
	type ListFilters,
	type ListSort
} from '../../list-asked.ts';
import { mostFrequent, MOST_VALUES, REGION_LETTERS } from '../../list-hits.ts';
import type { CursorKeys } from '../../list-cursor.ts';

/** What only one kind of record has, as SQL over its own columns. */
export type Listing<Item> = {
	kind: string;
	table: PgTable;
	/** Which rows everybody may read, word for word as in the indexes of db/migrations/0004_search.sql. */
	visible: SQL;
	/** Which of them are still looked for, on offer or recommended. */
	open: SQL;
	maturity: SQL;
	/** The day or month that comes next, as text. */
	nearest: SQL;
	/** The last day of an offer. */
	expires: SQL;
	filters: readonly ListFilter[];
	/** Gets a row of `table`. */
	toItem: (row: never) => Item;
};

/** How soon an offer counts as ending. */
const SOON_DAYS = 60;

export function expiringOf(listing: Pick<Listing<unknown>, 'expires'>, today: string): SQL {
	const { expires } = listing;

	return sql`case when ${expires} < ${today}::date then 'over' when ${expires} <= ${today}::date + ${sql.raw(String(SOON_DAYS))} then 'soon' end`;
}

/** One row more than shown, so that the last page knows that it is the last. */
export async function listRows<Item>(
	tx: Database,
	listing: Listing<Item>,
	asked: ListAsked,
	{ keys, today }: { keys: CursorKeys | null; today: string }
): Promise<{ item: Item; keys: CursorKeys }[]> {
	const sort = sortOf(asked);
	const key = keyColumn(listing, sort, today);
	const rows = await tx
		.select({ row: listing.table, key: key ?? sql<null>`null`, position: sql<string>`position` })
		.from(listing.table)
		.where(and(listing.visible, ...conditions(listing, asked.filters, today), after(keys, key, sort)))
		.orderBy(...order(key, sort))
		.limit(asked.limit + 1);

	return rows.map(({ row, key: written, position }) => ({
		item: listing.toItem(row as never),
		keys: written === null ? [Number(position)] : [written, Number(position)]
	}));
}

/** The rows of a page that is known already, in its order. */
export async function rowsById<Item>(
	tx: Database,
	listing: Listing<Item>,
	ids: readonly string[]
): Promise<Item[]> {
	if (ids.length === 0) return [];
	const rows = await tx
		.select({ id: sql<string>`id`, row: listing.table })
		.from(listing.table)
		.where(and(listing.visible, inArray(sql`id`, [...ids])));
	const byId = new Map(rows.map(({ id, row }) => [id, row]));

	return ids.flatMap((id) => {
		const row = byId.get(id);
		return row === undefined ? [] : [listing.toItem(row as never)];
	});
}

/** How many open records each organisation has. */
export async function countByOwner(tx: Database, listing: Listing<unknown>): Promise<Map<string, number>> {
	const name = sql.identifier(getTableConfig(listing.table).name);
	const found = await tx.execute(sql`
		select organisation_id as id, count(*)::int as count from ${name}
		where ${listing.open} and organisation_id is not null group by organisation_id`);

	return new Map([...(found as Iterable<{ id: string; count: number }>)].map(({ id, count }) => [id, count]));
}

/** `without`: how many there would be if one filter was let go. */
export type Counted = {
	total: number;
	facets: readonly ListFacet[];
	without: readonly { filter: ListFilter; count: number }[];
};

/** One pass over the table: a row that fails one filter counts for that filter only, one that fails two for none. */
export async function countRows(
	tx: Database,
	listing: Listing<unknown>,
	filters: ListFilters,
	today: string
): Promise<Counted> {
	const name = sql.identifier(getTableConfig(listing.table).name);
	const fails = (Object.keys(filters) as ListFilter[]).map((filter) => {
		const holds = and(...conditions(listing, { [filter]: filters[filter] }, today));
		return sql`case when (${holds}) is not true then ${sql.raw(`'${filter}'`)} end`;
	});
	const failed =
		fails.length === 0 ? sql`'{}'::text[]` : sql`array_remove(array[${sql.join(fails, sql`, `)}], null)`;
	const facets = listing.filters.filter((filter) => filter !== 'organisation');
	const single = facets.filter((filter) => !isList(filter)).map((filter) => sql.identifier(filter));
	const lists = facets.filter(isList).map((filter) => countValues(filter));
	const sets = single.map((column) => sql`(failed, ${column})`);
	const found = await tx.execute(sql`
		with near as materialized (
			select *, fails[1] as failed from (
				select country, left(region, ${sql.raw(String(REGION_LETTERS))}) as region, language, state, themes as theme,
					technologies as technology, ${listing.maturity} as maturity, ${expiringOf(listing, today)} as expiring,
					${failed} as fails
				from ${name} where ${listing.visible}
			) as rated where cardinality(fails) <= 1
		)
		select failed, case grouping(${sql.join(single, sql`, `)}) ${sql.join(single.map(nameOfSet), sql` `)} else 'total' end as name,
			coalesce(${sql.join(single, sql`, `)}) as value, count(*)::int as count
		from near group by grouping sets ((failed), ${sql.join(sets, sql`, `)})
		union all ${sql.join(lists, sql` union all `)}`);
	const rows = [...(found as Iterable<CountedRow>)];
	const failedBy = (filter: string | null) =>
		rows.find((row) => row.name === 'total' && row.failed === filter)?.count ?? 0;
	const total = failedBy(null);

	return {
		total,
		without: (Object.keys(filters) as ListFilter[]).map((filter) => ({
			filter,
			count: total + failedBy(filter)
		})),
		facets: facets.map((filter) => ({
			name: filter,
			values: valuesOf(rows, filter)
		}))
	};
}

type CountedRow = { failed: string | null; name: string; value: string | null; count: number };

/** Under the other filters: rows that pass all, and those that fail this one only. */
function valuesOf(rows: readonly CountedRow[], filter: ListFilter): { value: string; count: number }[] {
	const counts = new Map<string, number>();
	for (const { failed, name, value, count } of rows) {
		const isCounted = name === filter && value !== null && (failed === null || failed === filter);
		if (isCounted) counts.set(value, (counts.get(value) ?? 0) + count);
	}

	return mostFrequent([...counts].map(([value, count]) => ({ value, count })));
}

function isList(filter: ListFilter): boolean {
	return filter === 'theme' || filter === 'technology';
}

/** GROUPING tells by bits which columns a row leaves out: all but its own. */
function nameOfSet(column: { value: string }, at: number, all: readonly unknown[]): SQL {
	const bits = 2 ** all.length - 1 - 2 ** (all.length - 1 - at);

	return sql.raw(`when ${bits} then '${column.value}'`);
}

/** A free word stands in any number of records; only the most frequent are looked at. */
function countValues(filter: ListFilter): SQL {
	const label = sql.raw(`'${filter}'`);

	return sql`(select null, ${label}, value, count(*)::int
		from (select unnest(${sql.identifier(filter)}) as value from near where failed is null or failed = ${label}) as each_value
		group by value order by count(*) desc, value collate "C" limit ${sql.raw(String(MOST_VALUES))})`;
}

function conditions(listing: Listing<unknown>, filters: ListFilters, today: string): SQL[] {
	const holds: Record<ListFilter, (value: string) => SQL> = {
		country: (value) => sql`country = ${value}`,
		// The schema lets only capital letters and digits through, so nothing in it is a sign of LIKE.
		region: (value) => sql`region like ${`${value}%`}`,
		theme: (value) => sql`themes @> array[${value}]::text[]`,
		technology: (value) => sql`technologies @> array[${value}]::text[]`,
		maturity: (value) => sql`${listing.maturity} = ${value}`,
		language: (value) => sql`language = ${value}`,
		state: (value) => sql`state = ${value}`,
		expiring: (value) => sql`${expiringOf(listing, today)} = ${value}`,
		organisation: (value) => sql`organisation_id = ${value}::uuid`,
		has: () => sql`false`
	};

	return (Object.keys(filters) as ListFilter[]).flatMap((filter) => {
		const value = filters[filter];
		return value === undefined ? [] : [holds[filter](value)];
	});
}

/** What the order looks at before the position; equal to nearestKey() and the title key of hits. */
function keyColumn(listing: Listing<unknown>, sort: ListSort, today: string): SQL<string> | null {
	const { nearest } = listing;
	if (sort === 'title') return sql<string>`title_key`;
	if (sort !== 'nearest') return null;

	return sql<string>`(case when ${nearest} is null then '9999' when ${nearest} < left(${today}, length(${nearest})) then '~' || ${nearest} else ${nearest} end) collate "C"`;
}

function order(key: SQL | null, sort: ListSort): SQL[] {
	if (key !== null) return [sql`${key} asc`, sql`position asc`];

	return [sort === 'oldest' ? sql`position asc` : sql`position desc`];
}

function after(keys: CursorKeys | null, key: SQL | null, sort: ListSort): SQL | undefined {
	if (keys === null) return undefined;
	const [first, position] = keys;
	if (key !== null) return sql`(${key}, position) > (${String(first)} collate "C", ${Number(position)})`;

	return sort === 'oldest' ? sql`position > ${Number(first)}` : sql`position < ${Number(first)}`;
}
