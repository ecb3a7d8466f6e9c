// Begins a practice from the first saved form.
import { actsAs, type Actor } from '#actors/organisations';
import { findConcepts } from '#commons/vocabulary/server';
import { Refusal } from '#platform/errors';
import { inTransaction, type Database } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { mustHaveBegun, type PracticeRefusal } from '../practice-acts.ts';
import { begun } from '../practice-beginning.ts';
import { withContent } from '../practice-changes.ts';
import type { PracticeWritten } from '../practice-events.ts';
import type { PracticeContent } from '../practice-form.ts';
import { snapshotOf } from '../practice-snapshot.ts';
import type { Practice, PracticeId } from '../practice.ts';
import { keepFirst } from './keep-practice.ts';
import { mustBeKnown } from './known-topics.ts';
import { isOwnDraft, mayBegin } from './policy.ts';
import { addDraft, findPractice } from './queries.ts';
import { thisMonth } from './this-month.ts';

type Beginning = PracticeContent & { id: string };

/** `id` comes from the page: the same form sent twice makes one practice. Returns its id. */
export async function draftPractice(actor: Actor, { id, ...written }: Beginning): Promise<PracticeId> {
	const { personId, organisationId } = mayBegin(actor);
	mustBeKnown(written.concept, []);
	mustHaveBegun(written.since, thisMonth());
	const text = [written.title, written.description, written.result].join('. ');
	const concepts = findConcepts(text, written.language).map((concept) => concept.id);
	const practice = begun({
		id: id as PracticeId,
		written,
		concepts,
		organisationId,
		createdBy: personId,
		now: new Date()
	});

	return inTransaction(async (tx) => {
		if (await addDraft(tx, practice)) {
			await keepFirst(tx, practice);
			await announce(tx, { name: 'practice.drafted', subjectId: practice.id } satisfies PracticeWritten);
		} else await mustBeTheSame(tx, actor, practice.id, written);

		return practice.id;
	});
}

/** Somebody who goes back in the browser and writes on would otherwise lose it without a word. */
async function mustBeTheSame(
	tx: Database,
	actor: Actor,
	id: PracticeId,
	written: PracticeContent
): Promise<void> {
	const taken = await findPractice(tx, id);
	const ours = isOwnDraft(actor, taken) || actsAs(actor, taken.organisationId, 'editor');
	if (!ours || differs(taken, withContent(taken, written)))
		throw new Refusal<PracticeRefusal>('practice.id-taken');
}

function differs(one: Practice, other: Practice): boolean {
	return JSON.stringify(snapshotOf(one)) !== JSON.stringify(snapshotOf(other));
}
