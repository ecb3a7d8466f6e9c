// The round: looks again at the claimed record that was looked at longest ago, so that what came by import meets what was there.
import { inTransaction, type Database } from '#platform/server/db';
import { organisationsById } from '#actors/organisations/server';
import { showNeeds } from '#catalogue/needs/server';
import { showSolutions } from '#catalogue/solutions/server';
import type { Side } from '../match.ts';
import { proposeMatches } from './propose-matches.ts';
import { findEntryToLookAt, lookAtEntriesOf, saveLookedAt } from './queries.ts';

const LOOK_AGAIN_MINUTES = 60;

/** Looks at one record at most. Returns how many matches are new, or null where nothing is due. */
export async function refreshProposals(): Promise<number | null> {
	// Noted first and by itself: a record that cannot be looked at then does not hold up the others.
	const entry = await inTransaction(takeNext);
	if (entry === null) return null;

	return inTransaction((tx) => proposeForClaimed(tx, entry.kind, entry.recordId));
}

/** Proposes where people act for the record's organisation; nobody could answer for the others. */
export async function proposeForClaimed(tx: Database, kind: Side, id: string): Promise<number> {
	const [record] = kind === 'need' ? await showNeeds([id], tx) : await showSolutions([id], tx);
	const organisations = await organisationsById([record?.organisationId ?? null]);
	const claimed = organisations.get(record?.organisationId ?? '')?.claimed ?? false;
	await saveLookedAt(tx, { kind, recordId: id }, claimed ? new Date() : null);

	return claimed ? proposeMatches(tx, kind, id) : 0;
}

/** Records of those among the organisations that are claimed take part in the round from now on. */
export async function lookAtClaimed(tx: Database, organisationIds: readonly string[]): Promise<void> {
	const organisations = await organisationsById(organisationIds);
	await lookAtEntriesOf(
		tx,
		organisationIds.filter((id) => organisations.get(id)?.claimed)
	);
}

async function takeNext(tx: Database) {
	const before = new Date(Date.now() - LOOK_AGAIN_MINUTES * 60_000);
	const entry = await findEntryToLookAt(tx, before);
	if (entry !== null) await saveLookedAt(tx, entry, new Date());

	return entry;
}
