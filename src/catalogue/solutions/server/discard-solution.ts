// Throws away a draft that nobody else ever read; what was public can only be retired.
import type { Actor } from '#actors/organisations';
import { forgetVersions } from '#commons/records/server';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { mustBeDraft } from '../solution-acts.ts';
import type { SolutionWritten } from '../solution-events.ts';
import type { SolutionId } from '../solution.ts';
import { mayWrite } from './policy.ts';
import { findSolutionToChange, removeSolution } from './queries.ts';

export function discardSolution(actor: Actor, id: SolutionId): Promise<void> {
	return inTransaction(async (tx) => {
		const solution = await findSolutionToChange(tx, id);
		mayWrite(actor, solution);
		mustBeDraft(solution);
		await removeSolution(tx, id);
		await forgetVersions(tx, 'solution', [id]);
		await announce(tx, { name: 'solution.discarded', subjectId: id } satisfies SolutionWritten);
	});
}
