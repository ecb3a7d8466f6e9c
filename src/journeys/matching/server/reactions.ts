// Matching starts when a record becomes public or changes, and stops when it is no longer open.
import * as v from 'valibot';
import { IdShape } from '#platform/ids';
import { on, type DomainEvent } from '#platform/server/events';
import type { Database } from '#platform/server/db';
import type { RecordKind } from '#commons/records';
import { indexRecords } from './index-records.ts';
import { followEntries } from './live-index.ts';
import { lookAtClaimed, proposeForClaimed } from './refresh-proposals.ts';
import { renewNamed } from './renew-named.ts';

/** Larger runs come from imports and are left to the round: proposing takes longer than indexing. */
const MOST_PROPOSED_AT_ONCE = 20;

const Joined = v.object({ organisationId: IdShape });
const heard: Record<RecordKind, readonly string[]> = {
	need: ['need.published', 'need.withdrawn', 'need.closed'],
	solution: ['solution.listed', 'solution.retired'],
	practice: ['practice.published', 'practice.withdrawn', 'practice.retired']
};

export function reactions(): void {
	for (const kind of ['need', 'solution', 'practice'] as const) {
		for (const name of heard[kind]) on(name, keeping(kind));
	}
	on('membership.answered', lettingIn);
	followEntries();
	renewNamed();
}

/** The records are read again, so what an event says about them does not matter. */
function keeping(kind: RecordKind) {
	return async (tx: Database, events: readonly DomainEvent[]) => {
		const ids = [...new Set(events.map((event) => event.subjectId))];
		const open = await indexRecords(tx, kind, ids);
		if (kind === 'practice' || ids.length > MOST_PROPOSED_AT_ONCE) return;
		for (const id of open) await proposeForClaimed(tx, kind, id);
	};
}

/** Letting in the first person claims an organisation: its records take part in the round from then on. */
async function lettingIn(tx: Database, events: readonly DomainEvent[]): Promise<void> {
	await lookAtClaimed(
		tx,
		events.flatMap(({ payload }) => (v.is(Joined, payload) ? [payload.organisationId] : []))
	);
}
