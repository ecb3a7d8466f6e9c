// How well pairs of a need and a solution fit: always the solution held against the words of the need, so that both sides see one score.
import type { Need, NeedId } from '#catalogue/needs';
import { showNeeds } from '#catalogue/needs/server';
import { isExpired, type Solution, type SolutionId } from '#catalogue/solutions';
import type { Database } from '#platform/server/db';
import type { Side } from '../match.ts';
import { compare, type Candidate, type Comparison } from './candidates.ts';
import { factsAt, rowOf, vectorOf } from './entry-store.ts';
import { entryOf } from './index-records.ts';
import { liveIndex, type LiveIndex } from './live-index.ts';
import type { Pair, ScoredPair } from './queries/matches.ts';
import { ownWordsOf, type WordedRecord } from './record-words.ts';
import { understand, type Understanding } from './understand.ts';

/** A record whose own words are the question. */
export type Asking = { index: LiveIndex; question: Understanding; comparison: Comparison };

/** How many needs near a solution are read and held against it. */
const NEEDS_READ = 30;

/** The record's own words, held against what running servers know. */
export async function asking(record: WordedRecord): Promise<Asking> {
	const index = await liveIndex();
	const question = questionOf(record);

	return { index, question, comparison: compare(index, question) };
}

/** One record against the words of another, whether or not running servers know it yet. */
export function candidateFor({ index, comparison }: Asking, kind: Side, record: WordedRecord): Candidate {
	const store = index[kind];
	const row = rowOf(store, record.id);
	if (row >= 0) return comparison.one(kind, factsAt(store, row), vectorOf(store, row));
	const entry = entryOf(kind, record);

	return comparison.one(kind, entry, new Int8Array(entry.vector));
}

/** What is near the need among the solutions of others that can still be had. */
export function solutionsNear(
	{ index, comparison }: Asking,
	{ id: needId, organisationId }: Need,
	today: string
): ScoredPair[] {
	return comparison
		.near('solution')
		.filter(({ id }) => isFromOthers(index, { kind: 'solution', id, today }, organisationId))
		.map(({ id, score }) => ({ needId, solutionId: id as SolutionId, score }));
}

/** The needs of others that are near the solution or known to it, each with its own view of it. */
export async function needsNear(
	tx: Database,
	solution: Solution,
	known: readonly NeedId[]
): Promise<ScoredPair[]> {
	const index = await liveIndex();
	const near = compare(index, questionOf(solution))
		.near('need')
		.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
		.map(({ id }) => id);
	const others = near.filter((id) =>
		isFromOthers(index, { kind: 'need', id, today: '' }, solution.organisationId)
	);
	const needs = await showNeeds([...new Set([...others.slice(0, NEEDS_READ), ...known])], tx);
	const entry = entryOf('solution', solution);
	const vector = new Int8Array(entry.vector);

	return needs.map((need) => {
		const { score } = compare(index, questionOf(need)).one('solution', entry, vector);
		return { needId: need.id, solutionId: solution.id, score };
	});
}

export function keyOf({ needId, solutionId }: Pair): string {
	return `${needId} ${solutionId}`;
}

function questionOf(record: WordedRecord): Understanding {
	const { title, body, language } = ownWordsOf(record);

	return understand(`${title}\n${body}`, language);
}

function isFromOthers(
	index: LiveIndex,
	{ kind, id, today }: { kind: Side; id: string; today: string },
	organisationId: string | null
): boolean {
	const row = rowOf(index[kind], id);
	if (row < 0) return false;
	const facts = factsAt(index[kind], row);

	return !isExpired(facts, today) && (organisationId === null || facts.organisationId !== organisationId);
}
