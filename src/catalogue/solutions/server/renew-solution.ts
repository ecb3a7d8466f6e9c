// Offers it for another year: shortly before its last day, after it, or after it was retired.
import type { Actor } from '#actors/organisations';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { mustBeRevision, renewed } from '../solution-acts.ts';
import type { SolutionListed } from '../solution-events.ts';
import type { Solution, SolutionId } from '../solution.ts';
import { keepSolution } from './keep-solution.ts';
import { mayWrite } from './policy.ts';
import { findSolutionToChange } from './queries.ts';
import { today } from './today.ts';

export function renewSolution(actor: Actor, id: SolutionId, revision: number): Promise<Solution> {
	return inTransaction(async (tx) => {
		const solution = await findSolutionToChange(tx, id);
		mayWrite(actor, solution);
		mustBeRevision(solution, revision);
		const result = renewed(solution, today());
		const saved = await keepSolution(tx, actor, { before: solution, after: result, act: 'renew-solution' });
		await announce(tx, { name: 'solution.listed', subjectId: id } satisfies SolutionListed);

		return saved;
	});
}
