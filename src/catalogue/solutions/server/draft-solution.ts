// Begins an offer from what somebody wrote for their organisation.
import { actsAs, mustActAs, type Actor } from '#actors/organisations';
import { organisationsById } from '#actors/organisations/server';
import { detectLanguage } from '#commons/language/server';
import { findConcepts } from '#commons/vocabulary/server';
import { Refusal } from '#platform/errors';
import { inTransaction, type Database } from '#platform/server/db';
import { announce } from '#platform/server/events';
import type { SolutionRefusal } from '../solution-refusal.ts';
import { begun } from '../solution-beginning.ts';
import type { SolutionWritten } from '../solution-events.ts';
import type { SolutionId } from '../solution.ts';
import { keepFirst } from './keep-solution.ts';
import { addDraft, findSolution } from './queries.ts';

const SURE_ENOUGH = 0.5;

type Beginning = { id: string; text: string; locale: string };

/** `id` comes from the page: the same form sent twice makes one solution. Returns its id. */
export async function draftSolution(actor: Actor, { id, text, locale }: Beginning): Promise<SolutionId> {
	const { organisationId, personId } = mustActAs(actor, 'editor');
	const organisation = (await organisationsById([organisationId])).get(organisationId);
	const { language, confidence } = detectLanguage(text);
	const spoken = confidence >= SURE_ENOUGH ? language : locale;
	const solution = begun({
		id: id as SolutionId,
		text,
		language: spoken,
		concepts: findConcepts(text, spoken).map((concept) => concept.id),
		organisationId,
		country: organisation?.country ?? null,
		createdBy: personId,
		now: new Date()
	});

	return inTransaction(async (tx) => {
		if (await addDraft(tx, solution)) {
			await keepFirst(tx, solution);
			await announce(tx, { name: 'solution.drafted', subjectId: solution.id } satisfies SolutionWritten);
		} else await mustBeTheSame(tx, actor, solution.id);

		return solution.id;
	});
}

async function mustBeTheSame(tx: Database, actor: Actor, id: SolutionId): Promise<void> {
	const taken = await findSolution(tx, id);
	if (!actsAs(actor, taken.organisationId, 'editor')) {
		throw new Refusal<SolutionRefusal>('solution.id-taken');
	}
}
