// Reads the history of a practice: every version with what changed in it.
import { actsAs, type Actor } from '#actors/organisations';
import { changesBetween, type FieldChange } from '#commons/records';
import { versionsOf, type Version } from '#commons/records/server';
import { database } from '#platform/server/db';
import { byField } from '../practice-snapshot.ts';
import { isPublic, type Practice, type PracticeId } from '../practice.ts';
import type { PracticeVersionAct } from './keep-practice.ts';
import { mustBeReadable } from './policy.ts';
import { findPractice } from './queries.ts';

/** `personId` is null for readers outside the organisation: they see that the organisation did it. */
export type PracticeVersion = Pick<Version, 'revision' | 'act' | 'note' | 'personId' | 'at'> & {
	changes: readonly FieldChange[];
};

const FIRST_PUBLIC: readonly string[] = ['publish-practice', 'brought-in'] satisfies PracticeVersionAct[];

/** Newest first. Outsiders see it from the publication on: drafts were never theirs to read. */
export async function showPracticeHistory(
	actor: Actor,
	id: PracticeId
): Promise<{ practice: Practice; versions: readonly PracticeVersion[] }> {
	const practice = await findPractice(database(), id);
	mustBeReadable(actor, practice);
	const all = await versionsOf(database(), 'practice', id);
	const inside = !isPublic(practice.state) || actsAs(actor, practice.organisationId, 'viewer');
	const first = all.findLastIndex(({ act }) => FIRST_PUBLIC.includes(act));
	const shown = inside || first < 0 ? all : all.slice(0, first + 1);

	return {
		practice,
		// The oldest one shown is whole: what led to it is not there, or not the reader's.
		versions: shown.map((version, place) => withChanges(version, shown[place + 1], inside))
	};
}

function withChanges(version: Version, before: Version | undefined, inside: boolean): PracticeVersion {
	const { revision, act, note, snapshot, personId, at } = version;
	const changes = changesBetween(before?.snapshot ?? {}, snapshot).toSorted((a, b) =>
		byField(a.field, b.field)
	);

	return { revision, act, note, personId: inside ? personId : null, at, changes };
}
