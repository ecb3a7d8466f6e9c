// Ends the search: the need was met by something from elsewhere, or it is given up. It stays readable, with the reason.
import type { Actor } from '#actors/organisations';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { mustBeRevision } from '../need-changes.ts';
import { closed } from '../need-acts.ts';
import type { NeedClosed } from '../need-events.ts';
import type { Need, NeedId } from '../need.ts';
import { keepNeed } from './keep-need.ts';
import { mayMove } from './policy.ts';
import { findNeedToChange } from './queries.ts';

type Closing = { revision: number; how: 'stop' | 'reuse'; reason: string };

export function closeNeed(actor: Actor, id: NeedId, { revision, how, reason }: Closing): Promise<Need> {
	return inTransaction(async (tx) => {
		const need = await findNeedToChange(tx, id);
		mayMove(actor, need, how);
		mustBeRevision(need, revision);
		const result = closed(need, how, reason, new Date());
		const act = how === 'stop' ? 'stop-need' : 'reuse-need';
		const saved = await keepNeed(tx, actor, { before: need, after: result, act, note: reason });
		await announce(tx, { name: 'need.closed', subjectId: id } satisfies NeedClosed);

		return saved;
	});
}
