// Retires a practice: it stays readable, with the reason, and is no longer recommended.
import type { Actor } from '#actors/organisations';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { mustBeRevision, retired } from '../practice-acts.ts';
import type { PracticeRetired } from '../practice-events.ts';
import type { Practice, PracticeId } from '../practice.ts';
import { keepPractice } from './keep-practice.ts';
import { mayDecide } from './policy.ts';
import { findPracticeToChange } from './queries.ts';

type Retirement = { revision: number; reason: string };

export function retirePractice(
	actor: Actor,
	id: PracticeId,
	{ revision, reason }: Retirement
): Promise<Practice> {
	return inTransaction(async (tx) => {
		const practice = await findPracticeToChange(tx, id);
		mayDecide(actor, practice);
		mustBeRevision(practice, revision);
		const result = retired(practice, reason, new Date());
		const change = { before: practice, after: result, act: 'retire-practice', note: reason } as const;
		const saved = await keepPractice(tx, actor, change);
		await announce(tx, { name: 'practice.retired', subjectId: id } satisfies PracticeRetired);

		return saved;
	});
}
