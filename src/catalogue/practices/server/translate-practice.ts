// Writes the texts of a practice in a further language, by a person or by a machine, and says which.
import type { Actor } from '#actors/organisations';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { translated } from '../practice-changes.ts';
import type { PracticeListed, PracticeWritten } from '../practice-events.ts';
import type { PracticeTranslation } from '../practice-form.ts';
import { isPublic, type Practice, type PracticeId } from '../practice.ts';
import { keepPractice } from './keep-practice.ts';
import { mayRevise } from './policy.ts';
import { findPracticeToChange } from './queries.ts';

export function translatePractice(
	actor: Actor,
	id: PracticeId,
	language: string,
	written: PracticeTranslation
): Promise<Practice> {
	return inTransaction(async (tx) => {
		const practice = await findPracticeToChange(tx, id);
		mayRevise(actor, practice);
		const result = translated(practice, language, written);
		if (result === practice) return practice;
		const saved = await keepPractice(tx, actor, {
			before: practice,
			after: result,
			act: 'translate-practice'
		});
		const name = isPublic(saved.state) ? 'practice.published' : 'practice.revised';
		await announce(tx, { name, subjectId: id } satisfies PracticeListed | PracticeWritten);

		return saved;
	});
}
