// The statements of what waits for an organisation: matches that it has not answered and that can still come about.
import { and, desc, eq, getTableColumns, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { OrganisationId } from '#actors/organisations';
import type { Database } from '#platform/server/db';
import { otherSide, type Match, type Side } from '../../match.ts';
import { matchEntries, matches } from '../tables.ts';
import { toMatch } from './matches.ts';

/** `today` as YYYY-MM-DD; proposals count from `scoreFrom` on, interest of the other side always. */
export type Waiting = { organisationId: OrganisationId; scoreFrom: number; today: string };
/** A match with the side that waits, and since when. */
export type WaitingMatch = Match & { side: Side; since: Date };

const ids = { need: matches.needId, solution: matches.solutionId } as const;
const answers = { need: matches.needAnswer, solution: matches.solutionAnswer } as const;
const own = alias(matchEntries, 'own');
const other = alias(matchEntries, 'other');

/** At most `count` of one side: the other side's interest first, then the nearest. */
export async function listWaiting(
	tx: Database,
	side: Side,
	asked: Waiting,
	count: number
): Promise<WaitingMatch[]> {
	const rows = await tx
		.select(getTableColumns(matches))
		.from(own)
		.innerJoin(matches, eq(ids[side], own.recordId))
		.innerJoin(other, eq(ids[otherSide(side)], other.recordId))
		.where(waits(side, asked))
		.orderBy(sql`${answers[otherSide(side)]} is null`, desc(matches.score), matches.id)
		.limit(count);

	return rows.map((row) => {
		const match = toMatch(row);
		const interest = match.answers[otherSide(side)];
		return { ...match, side, since: interest?.at ?? match.proposedAt ?? row.createdAt };
	});
}

export async function countWaiting(tx: Database, side: Side, asked: Waiting): Promise<number> {
	const [row] = await tx
		.select({ count: sql<number>`count(*)::int` })
		.from(own)
		.innerJoin(matches, eq(ids[side], own.recordId))
		.innerJoin(other, eq(ids[otherSide(side)], other.recordId))
		.where(waits(side, asked));

	return row?.count ?? 0;
}

function waits(side: Side, { organisationId, scoreFrom, today }: Waiting) {
	const said = answers[otherSide(side)];

	return and(
		eq(own.kind, side),
		eq(own.organisationId, organisationId),
		eq(other.kind, otherSide(side)),
		sql`${other.organisationId} is distinct from ${organisationId}`,
		...[own, other].flatMap((entry) => [
			eq(entry.removed, false),
			sql`(${entry.expires} is null or ${entry.expires} >= ${today})`
		]),
		isNull(answers[side]),
		or(isNull(said), ne(said, 'declined')),
		or(sql`${matches.score} >= ${scoreFrom}`, isNotNull(said))
	);
}
