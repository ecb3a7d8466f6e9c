// Writes the texts of an offer in a further language, by a person or by a machine, and says which.
import type { Actor } from '#actors/organisations';
import { inTransaction } from '#platform/server/db';
import { translated } from '../solution-changes.ts';
import type { SolutionTranslation } from '../solution-form.ts';
import type { Solution, SolutionId } from '../solution.ts';
import { announceChange } from './announce-change.ts';
import { keepSolution } from './keep-solution.ts';
import { mayWrite } from './policy.ts';
import { findSolutionToChange } from './queries.ts';

export function translateSolution(
	actor: Actor,
	id: SolutionId,
	language: string,
	written: SolutionTranslation
): Promise<Solution> {
	return inTransaction(async (tx) => {
		const solution = await findSolutionToChange(tx, id);
		mayWrite(actor, solution);
		const result = translated(solution, language, written);
		if (result === solution) return solution;
		const change = { before: solution, after: result, act: 'translate-solution' } as const;
		const saved = await keepSolution(tx, actor, change);
		await announceChange(tx, saved);

		return saved;
	});
}
