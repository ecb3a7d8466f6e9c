// Which pages there are, for whoever lists them all: in the order in which they came, a part at a time.
import { sql, type SQL } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '#platform/server/db';

/** `changed`: when the page last said something else. `changes`: a figure that differs after every change. */
export type Addressed = { table: PgTable; visible: SQL; changed: SQL; changes?: SQL };
export type Address = { id: string; changed: Date };

/** The position at which each part of `size` begins; reads the index of positions only. */
export async function findPartStarts(
	tx: Database,
	{ table, visible }: Addressed,
	size: number
): Promise<number[]> {
	const name = sql.identifier(getTableConfig(table).name);
	const rows = await tx.execute(sql`
		select position from (
			select position, row_number() over (order by position) as place from ${name} where ${visible}
		) as numbered
		where (place - 1) % ${size} = 0 order by position`);

	return [...(rows as Iterable<{ position: string }>)].map(({ position }) => Number(position));
}

/** Goes on from a position that was seen, so that what is added meanwhile moves nothing. */
export async function listAddresses(
	tx: Database,
	{ table, visible, changed }: Addressed,
	{ from, count }: { from: number; count: number }
): Promise<Address[]> {
	const name = sql.identifier(getTableConfig(table).name);
	const rows = await tx.execute(sql`
		select id, ${changed} as changed from ${name}
		where ${visible} and position >= ${from} order by position limit ${count}`);

	return [...(rows as Iterable<{ id: string; changed: Date | string }>)].map(({ id, changed: at }) => ({
		id,
		changed: new Date(at)
	}));
}
