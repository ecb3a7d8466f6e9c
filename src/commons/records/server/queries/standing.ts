// How a whole list stands: how many there are, when one last changed, and a figure that differs after every change.
import { sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { Database } from '#platform/server/db';
import type { Addressed } from './addresses.ts';

type Row = {
	count: string;
	changed: Date | string | null;
	countries: string[] | null;
	revisions: string | null;
	last: string | null;
};
export type Standing = { count: number; changed: Date | null; countries: string[]; tag: string };

/** `revision` grows with every change, those of an import too, so its sum tells what moments do not. */
export async function findStanding(
	tx: Database,
	{ table, visible, changed, changes = sql`sum(revision)` }: Addressed
): Promise<Standing> {
	const name = sql.identifier(getTableConfig(table).name);
	const found = await tx.execute(sql`
		select count(*) as count, max(${changed}) as changed, ${changes} as revisions, max(position) as last,
			array_agg(distinct country) filter (where country is not null) as countries
		from ${name} where ${visible}`);
	const [row] = [...(found as Iterable<Row>)];

	return row ? standingOf(row) : { count: 0, changed: null, countries: [], tag: 'none' };
}

export function nameOf({ table }: Addressed): string {
	return getTableConfig(table).name;
}

function standingOf({ count, changed, countries, revisions, last }: Row): Standing {
	const moment = changed === null ? null : new Date(changed);

	return {
		count: Number(count),
		changed: moment,
		countries: (countries ?? []).toSorted(),
		tag: [count, revisions ?? 0, last ?? 0, moment?.getTime() ?? 0].join('-')
	};
}
