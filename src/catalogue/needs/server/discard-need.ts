// Throws away a draft that nobody else ever read; what was public can only be closed.
import type { Actor } from '#actors/organisations';
import { forgetVersions } from '#commons/records/server';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { mustBeDraft } from '../need-changes.ts';
import type { NeedWritten } from '../need-events.ts';
import type { NeedId } from '../need.ts';
import { mayDiscard } from './policy.ts';
import { findNeedToChange, removeNeed } from './queries.ts';

export function discardNeed(actor: Actor, id: NeedId): Promise<void> {
	return inTransaction(async (tx) => {
		const need = await findNeedToChange(tx, id);
		mayDiscard(actor, need);
		mustBeDraft(need);
		await removeNeed(tx, id);
		await forgetVersions(tx, 'need', [id]);
		await announce(tx, { name: 'need.discarded', subjectId: id } satisfies NeedWritten);
	});
}
