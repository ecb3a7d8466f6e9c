// Every statement that touches the table of matches.
import { and, desc, eq, isNotNull, lt, or, sql } from 'drizzle-orm';
import type { NeedId } from '#catalogue/needs';
import type { SolutionId } from '#catalogue/solutions';
import type { PersonId } from '#actors/people';
import { NotFound } from '#platform/errors';
import type { Database } from '#platform/server/db';
import type { Match, MatchId, Side, SideAnswer } from '../../match.ts';
import type { FitReason, MisfitReason } from '../../match-reasons.ts';
import { matches } from '../tables.ts';

export type Pair = { needId: NeedId; solutionId: SolutionId };
export type ScoredPair = Pair & { score: number };
type MatchRow = typeof matches.$inferSelect;
type AnswerColumns = [reason: string | null, person: string | null, at: Date | null, text: string];

const columnOf = { need: matches.needId, solution: matches.solutionId } as const;

export async function findMatch(tx: Database, id: MatchId): Promise<Match> {
	const [row] = await tx.select().from(matches).where(eq(matches.id, id));
	if (!row) throw new NotFound(`match ${id}`);

	return toMatch(row);
}

/** The matches of one need or one solution, best first. */
export async function listMatchesOf(
	tx: Database,
	kind: Side,
	id: string,
	{ scoreFrom, count }: { scoreFrom: number; count: number }
): Promise<Match[]> {
	const answeredOrNear = or(
		sql`${matches.score} >= ${scoreFrom}`,
		isNotNull(matches.needAnswer),
		isNotNull(matches.solutionAnswer)
	);
	const rows = await tx
		.select()
		.from(matches)
		.where(and(eq(columnOf[kind], id), answeredOrNear))
		.orderBy(desc(matches.score), matches.id)
		.limit(count);

	return rows.map(toMatch);
}

/** The row of this pair, held until the transaction ends, so that two answers at once are heard one after the other. */
export async function lockMatch(tx: Database, { needId, solutionId }: Pair): Promise<Match | null> {
	const [row] = await tx
		.select()
		.from(matches)
		.where(and(eq(matches.needId, needId), eq(matches.solutionId, solutionId)))
		.for('update');

	return row ? toMatch(row) : null;
}

/** A row for a pair that nobody proposed; where another answer made it meanwhile, that one stays. */
export async function addMatch(tx: Database, { needId, solutionId, score }: ScoredPair): Promise<void> {
	await tx.insert(matches).values({ needId, solutionId, score }).onConflictDoNothing();
}

export async function saveAnswers(tx: Database, { id, answers, revision }: Match): Promise<void> {
	const [need, solution] = [columnsOf(answers.need), columnsOf(answers.solution)];
	await tx
		.update(matches)
		.set({
			needAnswer: need.said,
			needReason: need.reason,
			needText: need.text,
			needPersonId: need.personId,
			needAnsweredAt: need.at,
			solutionAnswer: solution.said,
			solutionReason: solution.reason,
			solutionText: solution.text,
			solutionPersonId: solution.personId,
			solutionAnsweredAt: solution.at,
			revision
		})
		.where(eq(matches.id, id));
}

/** Saves proposals and returns the matches that are new. Always in one order, so that two at once cannot lock each other. */
export async function saveProposals(
	tx: Database,
	pairs: readonly ScoredPair[],
	now: Date
): Promise<MatchId[]> {
	if (pairs.length === 0) return [];
	const rows = inOrder(pairs).map((pair) => ({ ...pair, proposedAt: now, refreshedAt: now }));
	const saved = await tx
		.insert(matches)
		.values(rows)
		.onConflictDoUpdate({
			target: [matches.needId, matches.solutionId],
			set: {
				score: sql`excluded.score`,
				refreshedAt: now,
				proposedAt: sql`coalesce(${matches.proposedAt}, excluded.proposed_at)`
			}
		})
		.returning({ id: matches.id, isNew: sql<boolean>`xmax = 0` });

	return saved.filter(({ isNew }) => isNew).map(({ id }) => id as MatchId);
}

/** New scores of matches that are there already. */
export async function saveScores(
	tx: Database,
	scores: readonly { id: MatchId; score: number }[],
	now: Date
): Promise<void> {
	const ordered = scores.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	for (const { id, score } of ordered) {
		await tx.update(matches).set({ score, refreshedAt: now }).where(eq(matches.id, id));
	}
}

/** Matches that somebody answered, newest first. */
export async function listAnswered(
	tx: Database,
	before: number | null,
	count: number
): Promise<(Match & { position: number })[]> {
	const rows = await tx
		.select()
		.from(matches)
		.where(
			and(
				or(isNotNull(matches.needAnswer), isNotNull(matches.solutionAnswer)),
				before === null ? undefined : lt(matches.position, before)
			)
		)
		.orderBy(desc(matches.position))
		.limit(count);

	return rows.map((row) => ({ ...toMatch(row), position: row.position }));
}

export function toMatch(row: MatchRow): Match {
	return {
		id: row.id as MatchId,
		needId: row.needId as NeedId,
		solutionId: row.solutionId as SolutionId,
		score: row.score,
		answers: {
			need: toAnswer(row.needAnswer, row.needReason, row.needPersonId, row.needAnsweredAt, row.needText),
			solution: toAnswer(
				row.solutionAnswer,
				row.solutionReason,
				row.solutionPersonId,
				row.solutionAnsweredAt,
				row.solutionText
			)
		},
		proposedAt: row.proposedAt,
		revision: row.revision
	};
}

/** The database keeps an answer whole, so reason, person and time are there together with it. */
function toAnswer(
	said: MatchRow['needAnswer'],
	...[reason, person, at, text]: AnswerColumns
): SideAnswer | null {
	if (said === null || reason === null || person === null || at === null) return null;
	const by = { text, personId: person as PersonId, at };

	return said === 'accepted'
		? { said, reason: reason as FitReason, ...by }
		: { said, reason: reason as MisfitReason, ...by };
}

function columnsOf(answer: SideAnswer | null) {
	return answer ?? { said: null, reason: null, text: '', personId: null, at: null };
}

function inOrder(pairs: readonly ScoredPair[]): ScoredPair[] {
	const key = ({ needId, solutionId }: Pair) => `${needId} ${solutionId}`;

	return pairs.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
