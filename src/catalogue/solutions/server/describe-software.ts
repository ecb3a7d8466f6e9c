// Saves what a publiccode.yml needs and the parts of the form do not ask.
import type { Actor } from '#actors/organisations';
import { inTransaction } from '#platform/server/db';
import { describedAsSoftware } from '../solution-from-publiccode.ts';
import type { SoftwareInput } from '../solution-software.ts';
import type { Solution, SolutionId } from '../solution.ts';
import { announceChange } from './announce-change.ts';
import { keepSolution } from './keep-solution.ts';
import { mayWrite } from './policy.ts';
import { findSolutionToChange } from './queries.ts';

export function describeSoftware(actor: Actor, id: SolutionId, input: SoftwareInput): Promise<Solution> {
	return inTransaction(async (tx) => {
		const solution = await findSolutionToChange(tx, id);
		mayWrite(actor, solution);
		const result = describedAsSoftware(solution, input);
		if (result === solution) return solution;
		const saved = await keepSolution(tx, actor, { before: solution, after: result, act: 'revise-solution' });
		await announceChange(tx, saved);

		return saved;
	});
}
