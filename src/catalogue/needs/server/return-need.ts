// Gives a need back to its writers, with what is still to be done.
import type { Actor } from '#actors/organisations';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { mustBeRevision } from '../need-changes.ts';
import { returned } from '../need-acts.ts';
import type { NeedWritten } from '../need-events.ts';
import type { Need, NeedId } from '../need.ts';
import { keepNeed } from './keep-need.ts';
import { mayMove } from './policy.ts';
import { findNeedToChange } from './queries.ts';

export function returnNeed(actor: Actor, id: NeedId, revision: number, note: string): Promise<Need> {
	return inTransaction(async (tx) => {
		const need = await findNeedToChange(tx, id);
		mayMove(actor, need, 'return');
		mustBeRevision(need, revision);
		const result = returned(need, note);
		const saved = await keepNeed(tx, actor, { before: need, after: result, act: 'return-need', note });
		await announce(tx, { name: 'need.returned', subjectId: id } satisfies NeedWritten);

		return saved;
	});
}
