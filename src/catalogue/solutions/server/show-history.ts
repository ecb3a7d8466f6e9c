// Reads the history of an offer: every version with what changed in it.
import { actsAs, type Actor } from '#actors/organisations';
import { changesBetween, type FieldChange } from '#commons/records';
import { versionsOf, type Version } from '#commons/records/server';
import { database } from '#platform/server/db';
import { isPublic, type Solution, type SolutionId } from '../solution.ts';
import { mustBeReadable } from './policy.ts';
import { findSolution } from './queries.ts';

/** `personId` is null for readers outside the organisation: they see that the organisation did it. */
export type SolutionVersion = Pick<Version, 'revision' | 'act' | 'note' | 'personId' | 'at'> & {
	changes: readonly FieldChange[];
};

/** The acts from which an offer was public. */
const PUBLIC_FROM: readonly string[] = ['brought-in', 'list-solution'];

/** Newest first. Outsiders see it from publication on: drafts were never theirs to read. */
export async function showSolutionHistory(
	actor: Actor,
	id: SolutionId
): Promise<{ solution: Solution; versions: readonly SolutionVersion[] }> {
	const solution = await findSolution(database(), id);
	mustBeReadable(actor, solution);
	const all = await versionsOf(database(), 'solution', id);
	const inside = actsAs(actor, solution.organisationId, 'viewer') || !isPublic(solution.state);
	const published = all.findLastIndex(({ act }) => PUBLIC_FROM.includes(act));
	const shown = inside || published < 0 ? all : all.slice(0, published + 1);

	return { solution, versions: shown.map((version, place) => readable(version, shown[place + 1], inside)) };
}

/** The oldest version shown is whole: to outsiders what led to it is not theirs. */
function readable(
	{ revision, act, note, snapshot, personId, at }: Version,
	before: Version | undefined,
	inside: boolean
): SolutionVersion {
	return {
		revision,
		act,
		note,
		personId: inside ? personId : null,
		at,
		changes: changesBetween(before?.snapshot ?? {}, snapshot)
	};
}
