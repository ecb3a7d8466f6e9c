// Hands the drafts of a browser to the person who signs in with it.
import { actsAs, type PersonActor } from '#actors/organisations';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import type { NeedWritten } from '../need-events.ts';
import { listDraftsUnder, saveNeed } from './queries.ts';

/** Returns how many there were. They belong to the organisation acted for, where the person may write for it. */
export function claimDrafts(person: PersonActor, draftKey: string | null): Promise<number> {
	if (draftKey === null) return Promise.resolve(0);

	return inTransaction(async (tx) => {
		const drafts = await listDraftsUnder(tx, draftKey);
		const organisationId = actsAs(person, person.organisationId, 'editor') ? person.organisationId : null;
		for (const draft of drafts) {
			await saveNeed(tx, { ...draft, draftKey: null, createdBy: person.personId, organisationId });
			await announce(tx, { name: 'need.revised', subjectId: draft.id } satisfies NeedWritten);
		}

		return drafts.length;
	});
}
