// Saves a changed need together with its version: the beat "save" of every verb of this module.
import type { Actor } from '#actors/organisations';
import { keepVersion } from '#commons/records/server';
import type { Database } from '#platform/server/db';
import { snapshotOf } from '../need-snapshot.ts';
import type { Need } from '../need.ts';
import { saveNeed } from './queries.ts';

/** A message key: what was done, as the history says it. */
type NeedVersionAct =
	| 'brought-in'
	| 'draft-need'
	| 'revise-need'
	| 'translate-need'
	| 'submit-need'
	| 'return-need'
	| 'approve-need'
	| 'stop-need'
	| 'reuse-need'
	| 'match-need';

type Change = { before: Need; after: Need; act: NeedVersionAct; note?: string };

/** Returns the need as saved: one revision further, with the time of now. */
export async function keepNeed(
	tx: Database,
	actor: Actor,
	{ before, after, act, note }: Change
): Promise<Need> {
	const saved = { ...after, revision: before.revision + 1, savedAt: new Date() };
	// An imported need has no history yet: what it read like before people touched it must stay readable.
	if (before.revision === 1 || before.source !== null) await keepFirst(tx, before);
	await saveNeed(tx, saved);
	await keepVersion(tx, 'need', saved.id, {
		revision: saved.revision,
		act,
		note: note ?? null,
		snapshot: snapshotOf(saved),
		personId: actor.kind === 'person' ? actor.personId : null,
		organisationId: saved.organisationId
	});

	return saved;
}

/** The version a need begins with; one that is there already stays. */
export function keepFirst(tx: Database, need: Need): Promise<void> {
	return keepVersion(tx, 'need', need.id, {
		revision: need.revision,
		act: need.source === null ? 'draft-need' : 'brought-in',
		note: null,
		snapshot: snapshotOf(need),
		personId: need.createdBy,
		organisationId: need.organisationId
	});
}
