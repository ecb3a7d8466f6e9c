// Begins an offer from the publiccode.yml that somebody keeps beside their code.
import { actsAs, mustActAs, type Actor } from '#actors/organisations';
import { organisationsById } from '#actors/organisations/server';
import { findConcepts } from '#commons/vocabulary/server';
import { Refusal } from '#platform/errors';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import type { BroughtIn } from '../publiccode-form.ts';
import { begun } from '../solution-beginning.ts';
import type { SolutionWritten } from '../solution-events.ts';
import { withPubliccode } from '../solution-from-publiccode.ts';
import type { SolutionRefusal } from '../solution-refusal.ts';
import type { SolutionId } from '../solution.ts';
import { keepFirst } from './keep-solution.ts';
import { addDraft, findSolution } from './queries.ts';

type Beginning = { id: string; file: BroughtIn };

/** The same form sent twice makes one offer, as with words (`draft-solution.ts`). Returns its id. */
export async function bringInPubliccode(actor: Actor, { id, file }: Beginning): Promise<SolutionId> {
	const { organisationId, personId } = mustActAs(actor, 'editor');
	const organisation = (await organisationsById([organisationId])).get(organisationId);
	const { title, description, language } = file.record;
	const text = [title[language], description[language]].filter(Boolean).join('. ');
	const empty = begun({
		id: id as SolutionId,
		text,
		language,
		concepts: findConcepts(text, language).map((concept) => concept.id),
		organisationId,
		country: organisation?.country ?? null,
		createdBy: personId,
		now: new Date()
	});
	const solution = withPubliccode(empty, file);

	return inTransaction(async (tx) => {
		if (await addDraft(tx, solution)) {
			await keepFirst(tx, solution);
			await announce(tx, { name: 'solution.drafted', subjectId: solution.id } satisfies SolutionWritten);
			return solution.id;
		}
		const taken = await findSolution(tx, solution.id);
		if (actsAs(actor, taken.organisationId, 'editor')) return taken.id;
		throw new Refusal<SolutionRefusal>('solution.id-taken');
	});
}
