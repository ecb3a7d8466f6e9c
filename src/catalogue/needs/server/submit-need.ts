// Hands a finished draft to the owners for approval.
import { mustActAs, mustBeSignedIn, type Actor } from '#actors/organisations';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { mustBeRevision } from '../need-changes.ts';
import { submitted } from '../need-acts.ts';
import type { NeedWritten } from '../need-events.ts';
import type { Need, NeedId } from '../need.ts';
import { keepNeed } from './keep-need.ts';
import { isOwnDraft, mayMove } from './policy.ts';
import { findNeedToChange } from './queries.ts';

/** A draft of somebody who belonged to no organisation becomes the draft of the one acted for now. */
export function submitNeed(actor: Actor, id: NeedId, revision: number): Promise<Need> {
	return inTransaction(async (tx) => {
		mustBeSignedIn(actor);
		const found = await findNeedToChange(tx, id);
		const need = isOwnDraft(actor, found)
			? { ...found, organisationId: mustActAs(actor, 'editor').organisationId, draftKey: null }
			: found;
		const person = mayMove(actor, need, 'submit');
		mustBeRevision(need, revision);
		const result = submitted(need, person.personId);
		const saved = await keepNeed(tx, actor, { before: need, after: result, act: 'submit-need' });
		await announce(tx, { name: 'need.submitted', subjectId: id } satisfies NeedWritten);

		return saved;
	});
}
