// Publishes a need: from here on everybody can read it, and matching starts.
import type { Actor } from '#actors/organisations';
import { countOtherOwners } from '#actors/organisations/server';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { mustBeRevision } from '../need-changes.ts';
import { approved } from '../need-acts.ts';
import type { NeedListed } from '../need-events.ts';
import type { Need, NeedId } from '../need.ts';
import { keepNeed } from './keep-need.ts';
import { mayMove } from './policy.ts';
import { findNeedToChange } from './queries.ts';

/** Another owner approves than the one who submitted; a one-person office approves itself, and that stands on the need. */
export function approveNeed(actor: Actor, id: NeedId, revision: number): Promise<Need> {
	return inTransaction(async (tx) => {
		const need = await findNeedToChange(tx, id);
		const owner = mayMove(actor, need, 'approve');
		mustBeRevision(need, revision);
		const otherOwners = await countOtherOwners(tx, owner.organisationId, owner.personId);
		const result = approved(need, owner.personId, new Date(), { otherOwners });
		const saved = await keepNeed(tx, actor, { before: need, after: result, act: 'approve-need' });
		await announce(tx, { name: 'need.published', subjectId: id } satisfies NeedListed);

		return saved;
	});
}
