// Statements of searches over any table with the columns of records: full text by language, trigrams, the nearest title.
import { sql, type SQL } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { Database } from '#platform/server/db';
import type { ListHit } from '../../list-hits.ts';
import type { SearchWords } from '../../search-words.ts';
import { expiringOf, type Listing } from './list.ts';

/** A search considers this many hits of the text, the best among the newest that match. */
export const MOST_HITS = 1000;
const MOST_RANKED = 3000;
const MOST_BY_TRIGRAM = 200;
/** Below the usual 0.6: only for a proposal that a person may take or leave. */
const NEAR_TITLE = 0.3;

export type TextHit = ListHit & { textPlace: number | null; trigramPlace: number | null };

/** Everything the text finds, and what the engine found by meaning, with what filters look at. */
export async function findHits(
	tx: Database,
	listing: Listing<unknown>,
	words: SearchWords,
	{ meant, today }: { meant: readonly string[]; today: string }
): Promise<TextHit[]> {
	const name = sql.identifier(getTableConfig(listing.table).name);
	const found = await tx.execute(sql`
		with asked as materialized (select ${textQuery(words)} as query),
		matching as (
			select id, search from ${name}, asked where ${listing.visible} and search @@ asked.query
			order by position desc limit ${sql.raw(String(MOST_RANKED))}
		), texts as (
			select id, row_number() over (order by ts_rank(search, asked.query, 1) desc, id) as place
			from matching, asked order by place limit ${sql.raw(String(MOST_HITS))}
		), spelled as (${spelledLike(name, listing.visible, words)}),
		found as (
			select id, min(text_place) as text_place, min(trigram_place) as trigram_place from (
				select id, place as text_place, null::bigint as trigram_place from texts
				union all select id, null, place from spelled
				union all select unnest(${`{${meant.join(',')}}`}::uuid[]), null, null
			) as each_hit group by id
		)
		select id, position::float8 as position, title_key as "titleKey", country, region, language, state, ${listing.maturity} as maturity,
			${expiringOf(listing, today)} as expiring, ${listing.nearest} as nearest, themes, technologies,
			organisation_id as organisation, text_place::int as "textPlace",
			trigram_place::int as "trigramPlace"
		from found join ${name} using (id) where ${listing.visible}`);

	return [...(found as Iterable<Omit<TextHit, 'has'>>)].map((hit) => ({ ...hit, has: [] }));
}

/** The title that is spelled most like the words, however far from them; null where nothing is near. */
export async function findNearTitle(
	tx: Database,
	listing: Listing<unknown>,
	folded: string
): Promise<string | null> {
	if (folded.length < 3) return null;
	const name = sql.identifier(getTableConfig(listing.table).name);
	const found = await tx.transaction(async (near) => {
		await near.execute(
			sql`select set_config('pg_trgm.word_similarity_threshold', ${String(NEAR_TITLE)}, true)`
		);
		return near.execute(sql`
			select coalesce(title ->> language, (select min(value) from jsonb_each_text(title))) as title
			from ${name} where ${listing.visible} and ${folded} <% search_words
			order by word_similarity(${folded}, search_words) desc, id limit 1`);
	});
	const [row] = [...(found as Iterable<{ title: string }>)];

	return row?.title ?? null;
}

/** Any of the languages may be meant; the last word may be unfinished. Never an error: the words hold no operators of to_tsquery. */
function textQuery({ text, configurations, opening, last }: SearchWords): SQL {
	const named = configurations.map((name) => sql.raw(`'pg_catalog.${name}'::regconfig`));
	const whole = named.map((name) => sql`websearch_to_tsquery(${name}, ${text})`);
	// The stem of an unfinished word begins other endings too: käynti, käyntejä.
	const unfinished =
		last === null
			? []
			: named.map((name) => {
					const prefix = sql`to_tsquery(${name}, ${`${last}:*`})`;
					return opening === '' ? prefix : sql`(websearch_to_tsquery(${name}, ${opening}) && ${prefix})`;
				});

	return sql.join([...whole, ...unfinished], sql` || `);
}

function spelledLike(
	name: SQL | ReturnType<typeof sql.identifier>,
	visible: SQL,
	{ spelled }: SearchWords
): SQL {
	if (spelled.length === 0) return sql`select null::uuid as id, null::bigint as place where false`;
	const all = sql.join(
		spelled.map((word) => sql`${word} <% search_words`),
		sql` and `
	);
	const similarity = sql.join(
		spelled.map((word) => sql`word_similarity(${word}, search_words)`),
		sql` + `
	);

	return sql`select id, row_number() over (order by ${similarity} desc, id) as place from ${name}
		where ${visible} and ${all} order by place limit ${sql.raw(String(MOST_BY_TRIGRAM))}`;
}
