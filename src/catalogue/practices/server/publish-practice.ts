// Publishes a practice: from here on everybody can read it and find it.
import { mustActAs, mustBeSignedIn, type Actor } from '#actors/organisations';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { mustBeRevision, published } from '../practice-acts.ts';
import type { PracticeListed } from '../practice-events.ts';
import type { Practice, PracticeId } from '../practice.ts';
import { keepPractice } from './keep-practice.ts';
import { isOwnDraft, mayDecide } from './policy.ts';
import { findPracticeToChange } from './queries.ts';

/** A draft of somebody who belonged to no organisation becomes the practice of the one acted for now. */
export function publishPractice(actor: Actor, id: PracticeId, revision: number): Promise<Practice> {
	return inTransaction(async (tx) => {
		mustBeSignedIn(actor);
		const found = await findPracticeToChange(tx, id);
		const practice = isOwnDraft(actor, found)
			? { ...found, organisationId: mustActAs(actor, 'editor').organisationId }
			: found;
		mayDecide(actor, practice);
		mustBeRevision(practice, revision);
		const result = published(practice);
		const saved = await keepPractice(tx, actor, { before: practice, after: result, act: 'publish-practice' });
		await announce(tx, { name: 'practice.published', subjectId: id } satisfies PracticeListed);

		return saved;
	});
}
