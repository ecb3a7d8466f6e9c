// Saves the form of a practice: while it is drafted, and as a correction afterwards.
import type { Actor } from '#actors/organisations';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { mustHaveBegun } from '../practice-acts.ts';
import { revised } from '../practice-changes.ts';
import type { PracticeListed, PracticeWritten } from '../practice-events.ts';
import type { PracticeInput } from '../practice-form.ts';
import { isPublic, type Practice, type PracticeId } from '../practice.ts';
import { keepPractice } from './keep-practice.ts';
import { mustBeKnown } from './known-topics.ts';
import { mayRevise } from './policy.ts';
import { findPracticeToChange } from './queries.ts';
import { thisMonth } from './this-month.ts';

/** Refuses `practice.changed-meanwhile` where somebody saved something else since the form was opened. */
export function revisePractice(actor: Actor, id: PracticeId, input: PracticeInput): Promise<Practice> {
	return inTransaction(async (tx) => {
		const practice = await findPracticeToChange(tx, id);
		mayRevise(actor, practice);
		mustBeKnown(input.concept, practice.themes);
		mustHaveBegun(input.since, thisMonth());
		const result = revised(practice, input);
		if (result === practice) return practice;
		const saved = await keepPractice(tx, actor, { before: practice, after: result, act: 'revise-practice' });
		const name = isPublic(saved.state) ? 'practice.published' : 'practice.revised';
		await announce(tx, { name, subjectId: id } satisfies PracticeListed | PracticeWritten);

		return saved;
	});
}
