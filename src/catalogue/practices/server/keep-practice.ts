// Saves a changed practice together with its version: the beat "save" of every verb of this module.
import type { Actor } from '#actors/organisations';
import { keepVersion } from '#commons/records/server';
import type { Database } from '#platform/server/db';
import { snapshotOf } from '../practice-snapshot.ts';
import type { Practice } from '../practice.ts';
import { savePractice } from './queries.ts';

/** The end of a message key: what was done, as the history says it. */
export type PracticeVersionAct =
	| 'brought-in'
	| 'draft-practice'
	| 'revise-practice'
	| 'translate-practice'
	| 'publish-practice'
	| 'retire-practice';

type Change = { before: Practice; after: Practice; act: PracticeVersionAct; note?: string };

/** Returns the practice as saved: one revision further, with the time of now. */
export async function keepPractice(
	tx: Database,
	actor: Actor,
	{ before, after, act, note }: Change
): Promise<Practice> {
	const saved = { ...after, revision: before.revision + 1, savedAt: new Date() };
	// An imported practice has no history yet: what it read like before people touched it must stay readable.
	if (before.revision === 1 || before.source !== null) await keepFirst(tx, before);
	await savePractice(tx, saved);
	await keepVersion(tx, 'practice', saved.id, {
		revision: saved.revision,
		act,
		note: note ?? null,
		snapshot: snapshotOf(saved),
		personId: actor.kind === 'person' ? actor.personId : null,
		organisationId: saved.organisationId
	});

	return saved;
}

/** The version a practice begins with; one that is there already stays. */
export function keepFirst(tx: Database, practice: Practice): Promise<void> {
	return keepVersion(tx, 'practice', practice.id, {
		revision: practice.revision,
		act: practice.source === null ? 'draft-practice' : 'brought-in',
		note: null,
		snapshot: snapshotOf(practice),
		personId: practice.createdBy,
		organisationId: practice.organisationId
	});
}
