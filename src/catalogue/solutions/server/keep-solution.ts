// Saves a changed solution together with its version: the beat "save" of every verb of this module.
import type { Actor } from '#actors/organisations';
import { keepVersion } from '#commons/records/server';
import type { Database } from '#platform/server/db';
import { snapshotOf } from '../solution-snapshot.ts';
import type { Solution } from '../solution.ts';
import { saveSolution } from './queries.ts';

/** A message key: what was done, as the history says it. */
type SolutionVersionAct =
	| 'brought-in'
	| 'draft-solution'
	| 'revise-solution'
	| 'translate-solution'
	| 'list-solution'
	| 'renew-solution'
	| 'retire-solution';

type Change = { before: Solution; after: Solution; act: SolutionVersionAct; note?: string };

/** Returns the solution as saved: one revision further, with the time of now. */
export async function keepSolution(
	tx: Database,
	actor: Actor,
	{ before, after, act, note }: Change
): Promise<Solution> {
	const saved = { ...after, revision: before.revision + 1, savedAt: new Date() };
	// An imported solution has no history yet: what it read like before people touched it must stay readable.
	if (before.source !== null) await keepFirst(tx, before);
	await saveSolution(tx, saved);
	await keepVersion(tx, 'solution', saved.id, {
		revision: saved.revision,
		act,
		note: note ?? null,
		snapshot: snapshotOf(saved),
		personId: actor.kind === 'person' ? actor.personId : null,
		organisationId: saved.organisationId
	});

	return saved;
}

/** The version a solution begins with; one that is there already stays. */
export function keepFirst(tx: Database, solution: Solution): Promise<void> {
	return keepVersion(tx, 'solution', solution.id, {
		revision: solution.revision,
		act: solution.source === null ? 'draft-solution' : 'brought-in',
		note: null,
		snapshot: snapshotOf(solution),
		personId: solution.createdBy,
		organisationId: solution.organisationId
	});
}
