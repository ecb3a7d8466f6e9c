// Reads the history of a need: every version with what changed in it.
import { actsAs, type Actor } from '#actors/organisations';
import { changesBetween, type FieldChange } from '#commons/records';
import { versionsOf, type Version } from '#commons/records/server';
import { database } from '#platform/server/db';
import { byField } from '../need-snapshot.ts';
import { isPublic, type Need, type NeedId } from '../need.ts';
import { mustBeReadable } from './policy.ts';
import { findNeed } from './queries.ts';

/** `personId` is null for readers outside the organisation: they see that the organisation did it. */
export type NeedVersion = Pick<Version, 'revision' | 'act' | 'note' | 'personId' | 'at'> & {
	changes: readonly FieldChange[];
};

const BEFORE_PUBLIC: readonly string[] = ['draft-need', 'submit-need', 'return-need'];

/** Newest first. Outsiders see it from the approval on: drafts were never theirs to read. */
export async function showNeedHistory(
	actor: Actor,
	id: NeedId
): Promise<{ need: Need; versions: readonly NeedVersion[] }> {
	const need = await findNeed(database(), id);
	mustBeReadable(actor, need);
	const all = await versionsOf(database(), 'need', id);
	const inside = actsAs(actor, need.organisationId, 'viewer') || !isPublic(need.state);
	const versions = all.map(({ revision, act, note, snapshot, personId, at }, place) => ({
		revision,
		act,
		note: BEFORE_PUBLIC.includes(act) && !inside ? null : note,
		personId: inside ? personId : null,
		at,
		changes: inOrder(changesBetween(all[place + 1]?.snapshot ?? {}, snapshot))
	}));
	const approvedAt = all.findLastIndex(({ act }) => act === 'approve-need' || act === 'brought-in');
	const shown = inside || approvedAt < 0 ? versions : versions.slice(0, approvedAt + 1);

	return { need, versions: inside ? shown : withWholeFirst(shown, all) };
}

/** To outsiders the first public version is whole: what led to it is not theirs. */
function withWholeFirst(shown: readonly NeedVersion[], all: readonly Version[]): NeedVersion[] {
	const snapshot = all[shown.length - 1]?.snapshot ?? {};

	return shown.map((version, place) =>
		place === shown.length - 1 ? { ...version, changes: inOrder(changesBetween({}, snapshot)) } : version
	);
}

function inOrder(changes: readonly FieldChange[]): FieldChange[] {
	return changes.toSorted((a, b) => byField(a.field, b.field));
}
