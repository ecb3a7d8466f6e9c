// Notes that something fits: matching calls it within its own transaction when both sides have said so.
import type { Actor } from '#actors/organisations';
import type { Database } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { matched } from '../need-acts.ts';
import type { NeedListed } from '../need-events.ts';
import type { NeedId } from '../need.ts';
import { keepNeed } from './keep-need.ts';
import { findNeedToChange } from './queries.ts';

/** The right to it was checked by the answer that both sides gave. */
export async function markNeedMatched(actor: Actor, tx: Database, id: NeedId): Promise<void> {
	const need = await findNeedToChange(tx, id);
	const result = matched(need);
	if (result === need) return;
	await keepNeed(tx, actor, { before: need, after: result, act: 'match-need' });
	await announce(tx, { name: 'need.published', subjectId: id } satisfies NeedListed);
}
