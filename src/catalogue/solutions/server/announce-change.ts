// Tells that the words of a solution changed: to everybody where it is public, else only that somebody wrote.
import type { Database } from '#platform/server/db';
import { announce } from '#platform/server/events';
import type { SolutionListed, SolutionWritten } from '../solution-events.ts';
import { isPublic, type Solution } from '../solution.ts';

export async function announceChange(tx: Database, { id, state }: Solution): Promise<void> {
	const name = isPublic(state) ? 'solution.listed' : 'solution.revised';
	await announce(tx, { name, subjectId: id } satisfies SolutionListed | SolutionWritten);
}
