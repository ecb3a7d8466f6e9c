// Throws away a draft that nobody else ever read; what was public can only be retired.
import type { Actor } from '#actors/organisations';
import { forgetVersions } from '#commons/records/server';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { mustBeDraft } from '../practice-acts.ts';
import type { PracticeWritten } from '../practice-events.ts';
import type { PracticeId } from '../practice.ts';
import { mayRevise } from './policy.ts';
import { findPracticeToChange, removePractice } from './queries.ts';

export function discardPractice(actor: Actor, id: PracticeId): Promise<void> {
	return inTransaction(async (tx) => {
		const practice = await findPracticeToChange(tx, id);
		mayRevise(actor, practice);
		mustBeDraft(practice);
		await removePractice(tx, id);
		await forgetVersions(tx, 'practice', [id]);
		await announce(tx, { name: 'practice.discarded', subjectId: id } satisfies PracticeWritten);
	});
}
