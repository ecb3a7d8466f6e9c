// Takes an offer back, with the reason. It stays readable and can be offered again.
import type { Actor } from '#actors/organisations';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { mustBeRevision, retired } from '../solution-acts.ts';
import type { SolutionRetired } from '../solution-events.ts';
import type { Solution, SolutionId } from '../solution.ts';
import { keepSolution } from './keep-solution.ts';
import { mayWrite } from './policy.ts';
import { findSolutionToChange } from './queries.ts';

type Retiring = { revision: number; reason: string };

export function retireSolution(
	actor: Actor,
	id: SolutionId,
	{ revision, reason }: Retiring
): Promise<Solution> {
	return inTransaction(async (tx) => {
		const solution = await findSolutionToChange(tx, id);
		mayWrite(actor, solution);
		mustBeRevision(solution, revision);
		const result = retired(solution, reason, new Date());
		const change = { before: solution, after: result, act: 'retire-solution', note: reason } as const;
		const saved = await keepSolution(tx, actor, change);
		await announce(tx, { name: 'solution.retired', subjectId: id } satisfies SolutionRetired);

		return saved;
	});
}
