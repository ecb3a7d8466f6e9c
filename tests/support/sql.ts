// SQL for tests: to bring about what no use case does yet, and to look behind the doors.
import { sql, type SQL } from 'drizzle-orm';
import { database } from '#platform/server/db';

/** Runs a statement on the test's own database: runSql`update needs set state = ${'draft'}`. */
export async function runSql(
	statement: TemplateStringsArray,
	...values: readonly unknown[]
): Promise<Record<string, unknown>[]> {
	const query: SQL = sql(statement, ...values);
	const rows = await database().execute(query);

	return [...(rows as Iterable<Record<string, unknown>>)];
}

export async function countOf(
	table: 'needs' | 'solutions' | 'practices' | 'organisations' | 'outbox'
): Promise<number> {
	const [row] = (await database().execute<{ count: number }>(
		sql`select count(*)::int as count from ${sql.identifier(table)}`
	)) as { count: number }[];

	return row?.count ?? 0;
}
