// Saves one part of an offer: while it is drafted, and as a correction afterwards.
import type { Actor } from '#actors/organisations';
import { isCpvCode } from '#commons/language/server';
import { allConcepts } from '#commons/vocabulary/server';
import { Refusal } from '#platform/errors';
import { inTransaction } from '#platform/server/db';
import type { SolutionRefusal } from '../solution-refusal.ts';
import { revised } from '../solution-changes.ts';
import type { PartInput } from '../solution-form.ts';
import type { Solution, SolutionId } from '../solution.ts';
import { announceChange } from './announce-change.ts';
import { keepSolution } from './keep-solution.ts';
import { mayWrite } from './policy.ts';
import { findSolutionToChange } from './queries.ts';
import { today } from './today.ts';

/** Refuses `solution.changed-meanwhile` where somebody saved something else since the form was opened. */
export function reviseSolution(actor: Actor, id: SolutionId, input: PartInput): Promise<Solution> {
	return inTransaction(async (tx) => {
		const solution = await findSolutionToChange(tx, id);
		mayWrite(actor, solution);
		if (input.part === 'subject') mustBeKnown(solution, input);
		const result = revised(solution, input, today());
		if (result === solution) return solution;
		const saved = await keepSolution(tx, actor, { before: solution, after: result, act: 'revise-solution' });
		await announceChange(tx, saved);

		return saved;
	});
}

/** Ids that only the thesaurus and the CPV know; what an import brought along may stay. */
function mustBeKnown(solution: Solution, input: Extract<PartInput, { part: 'subject' }>): void {
	const concepts = new Set([...allConcepts().map(({ id }) => id), ...solution.themes]);
	if (!input.concept.every((id) => concepts.has(id))) {
		throw new Refusal<SolutionRefusal>('solution.term-unknown');
	}
	const isKnown = (code: string) => code === '' || isCpvCode(code) || solution.cpv.includes(code);
	if (![...input.cpv, input.cpvOther].every(isKnown)) {
		throw new Refusal<SolutionRefusal>('solution.cpv-unknown');
	}
}
