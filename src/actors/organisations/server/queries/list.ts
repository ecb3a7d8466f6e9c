// Statements of the list of organisations: a page of rows, groups to count, hits of a name.
import { and, sql, type SQL } from 'drizzle-orm';
import { fold, sortOf, type ListAsked, type ListHit } from '#commons/records';
import type { Database } from '#platform/server/db';
import type { Organisation } from '../../organisation.ts';
import type { OwnerCounts } from '../../organisation-list.ts';
import { toOrganisation } from '../queries.ts';
import { organisations } from '../tables.ts';

const MOST_HITS = 1000;

type Keys = readonly (string | number)[];

/** One row more than shown, so that the last page knows that it is the last. */
export async function listRows(
	tx: Database,
	asked: ListAsked,
	owners: OwnerCounts,
	keys: Keys | null
): Promise<{ item: Organisation; keys: Keys }[]> {
	const byName = sortOf(asked) === 'title';
	const rows = await tx
		.select({ row: organisations, name: sql<string>`name_words` })
		.from(organisations)
		.where(and(...conditions(asked, owners), after(keys, { byName })))
		.orderBy(...(byName ? [sql`name_words`, sql`position`] : [sql`position desc`]))
		.limit(asked.limit + 1);

	return rows.map(({ row, name }) => ({
		item: toOrganisation(row),
		keys: byName ? [name, row.position] : [row.position]
	}));
}

/** All organisations as groups that filters cannot tell apart, each with its size. */
export async function listGroups(tx: Database, owners: OwnerCounts): Promise<ListHit[]> {
	const owned = (of: keyof OwnerCounts) => sql`id = any(${idsOf(owners, of)}::uuid[])`;
	const found = await tx.execute(sql`
		select country, claimed, ${owned('needs')} as needs, ${owned('solutions')} as solutions,
			${owned('practices')} as practices, count(*)::int as weight
		from organisations group by 1, 2, 3, 4, 5`);
	type Group = Record<keyof OwnerCounts, boolean> & {
		country: string | null;
		claimed: boolean;
		weight: number;
	};

	return [...(found as Iterable<Group>)].map((group, at) => ({
		...asHit({ id: String(at), position: at, name: '', country: group.country, claimed: group.claimed }),
		has: (['needs', 'solutions', 'practices'] as const).filter((of) => group[of]),
		weight: group.weight
	}));
}

type NamedHit = {
	id: string;
	position: number | string;
	name: string;
	country: string | null;
	claimed: boolean;
};
export type OrganisationHit = ListHit & { textPlace: number; trigramPlace: null };

/** The words as they stand in a name come first, then names that are spelled alike. */
export async function findByName(
	tx: Database,
	text: string,
	owners: OwnerCounts
): Promise<OrganisationHit[]> {
	const words = fold(text).trim();
	if (words === '') return [];
	const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
	const found = await tx.execute(sql`
		select id, position, name_words as name, country, claimed from organisations
		where name_words like ${pattern} or ${words} <% name_words
		order by (name_words like ${pattern}) desc, word_similarity(${words}, name_words) desc, length(name_words), id
		limit ${sql.raw(String(MOST_HITS))}`);

	return [...(found as Iterable<NamedHit>)].map((row, place) => ({
		...asHit(row),
		has: (['needs', 'solutions', 'practices'] as const).filter((of) => owners[of].has(row.id)),
		textPlace: place + 1,
		trigramPlace: null
	}));
}

function asHit({ id, position, name, country, claimed }: NamedHit): ListHit {
	return {
		id,
		position: Number(position),
		titleKey: name,
		country,
		region: null,
		language: null,
		state: claimed ? 'claimed' : 'unclaimed',
		maturity: null,
		expiring: null,
		nearest: null,
		themes: [],
		technologies: [],
		organisation: id,
		has: []
	};
}

function conditions({ filters }: ListAsked, owners: OwnerCounts): (SQL | undefined)[] {
	const { country, state, has } = filters;
	const of = (['needs', 'solutions', 'practices'] as const).find((known) => known === has);

	return [
		country === undefined ? undefined : sql`country = ${country}`,
		state === undefined ? undefined : sql`claimed = ${state === 'claimed'}`,
		of && sql`id = any(${idsOf(owners, of)}::uuid[])`
	];
}

function after(keys: Keys | null, { byName }: { byName: boolean }): SQL | undefined {
	if (keys === null) return undefined;
	const [first, position] = keys;

	return byName
		? sql`(name_words, position) > (${String(first)} collate "C", ${Number(position)})`
		: sql`position < ${Number(first)}`;
}

/** As one text, which PostgreSQL reads as a list of ids. */
function idsOf(owners: OwnerCounts, of: keyof OwnerCounts): string {
	return `{${[...owners[of].keys()].join(',')}}`;
}
