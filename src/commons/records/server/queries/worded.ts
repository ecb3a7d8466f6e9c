// Records in whose texts some beginnings of words stand: candidates for a closer look, not yet what names them.
import { and, asc, gt, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { database } from '#platform/server/db';

type Place = {
	table: PgTable;
	/** Only what everybody reads. */
	visible: SQL;
	id: AnyPgColumn;
	title: AnyPgColumn;
	/** Title and everything else that is compared. */
	texts: readonly AnyPgColumn[];
};
export type Worded = {
	/** Ids in their own order, from behind `after` on; they are random, so the first of them are a fair sample. */
	list: (
		stems: readonly string[],
		page: { after: string | null; count: number },
		tx?: ReturnType<typeof database>
	) => Promise<string[]>;
	/** How many; with languages only those that have a title in one of them. */
	count: (stems: readonly string[], languages: readonly string[] | null) => Promise<number>;
};

export function wordedIn({ table, visible, id, title, texts }: Place): Worded {
	const written = sql.join(
		texts.map((column) => sql`${column}::text`),
		sql` || ' ' || `
	);
	const standing = (stems: readonly string[]) =>
		and(visible, ...stems.map((stem) => sql`(${written}) ilike ${`%${escaped(stem)}%`}`));

	return {
		list: async (stems, { after, count }, tx = database()) => {
			const behind = after === null ? undefined : gt(id, after);
			const rows = await tx
				.select({ id })
				.from(table)
				.where(and(standing(stems), behind))
				.orderBy(asc(id))
				.limit(count);
			return rows.map((row) => String(row.id));
		},
		count: (stems, languages) => {
			const listed =
				languages &&
				sql.join(
					languages.map((language) => sql`${language}`),
					sql`, `
				);
			const spoken = listed ? sql`jsonb_exists_any(${title}, array[${listed}]::text[])` : undefined;
			return database().$count(table, and(standing(stems), spoken));
		}
	};
}

function escaped(stem: string): string {
	return stem.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
