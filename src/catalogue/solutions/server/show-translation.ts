// What a translator sees: the offer, and what changed in the original since the last translation.
import type { Actor } from '#actors/organisations';
import { changesBetween, type FieldChange, type Snapshot } from '#commons/records';
import { versionsOf } from '#commons/records/server';
import { database } from '#platform/server/db';
import { snapshotOf } from '../solution-snapshot.ts';
import type { Solution, SolutionId } from '../solution.ts';
import { mayWrite } from './policy.ts';
import { findSolution } from './queries.ts';

export async function showSolutionTranslation(
	actor: Actor,
	id: SolutionId,
	language: string
): Promise<{ solution: Solution; since: FieldChange[] }> {
	const solution = await findSolution(database(), id);
	mayWrite(actor, solution);
	const translation = solution.translations[language];
	if (!translation) return { solution, since: [] };
	const versions = await versionsOf(database(), 'solution', id);
	const then = versions.find(({ revision }) => revision === translation.revision);
	const since = then
		? changesBetween(textsOf(then.snapshot, solution), textsOf(snapshotOf(solution), solution))
		: [];

	return { solution, since };
}

/** Only words of the original language: lists and figures read in every language by themselves. */
function textsOf(snapshot: Snapshot, { language }: Solution): Snapshot {
	return Object.fromEntries(Object.entries(snapshot).filter(([field]) => field.endsWith(`.${language}`)));
}
