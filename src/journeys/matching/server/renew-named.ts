// After a term came into force or was taken back: records that name it are read again, a batch at a time.
import * as v from 'valibot';
import { recordKinds, type RecordKind } from '#commons/records';
import { stemsOf } from '#commons/vocabulary';
import { wordedNeeds } from '#catalogue/needs/server';
import { wordedPractices } from '#catalogue/practices/server';
import { wordedSolutions } from '#catalogue/solutions/server';
import { loadTerms } from '#catalogue/terms/server';
import type { Database } from '#platform/server/db';
import { announce, on, type DomainEvent } from '#platform/server/events';
import { indexRecords } from './index-records.ts';

/** So few that the events of others wait for less than a second. */
const BATCH = 200;
const worded = { need: wordedNeeds, solution: wordedSolutions, practice: wordedPractices };

const InForce = v.object({ term: v.string() });
/** The place from which the next batch goes on; kept in the outbox, so that a stopped server goes on too. */
const Renewal = v.object({
	term: v.string(),
	kind: v.picklist(recordKinds),
	after: v.nullable(v.string())
});
type TermRenewed = { name: 'term.renewed'; subjectId: string; payload: v.InferOutput<typeof Renewal> };

export function renewNamed(): void {
	on('term.approved', beginning);
	on('term.taken-back', beginning);
	on('term.renewed', goingOn);
}

/** This process may not have heard the notice yet. */
async function beginning(tx: Database, events: readonly DomainEvent[]): Promise<void> {
	await loadTerms();
	for (const { subjectId, payload } of events) {
		if (!v.is(InForce, payload)) continue;
		for (const kind of recordKinds)
			await renewBatch(tx, subjectId, { term: payload.term, kind, after: null });
	}
}

async function goingOn(tx: Database, events: readonly DomainEvent[]): Promise<void> {
	await loadTerms();
	for (const { subjectId, payload } of events) {
		if (v.is(Renewal, payload)) await renewBatch(tx, subjectId, payload);
	}
}

async function renewBatch(
	tx: Database,
	subjectId: string,
	{ term, kind, after }: { term: string; kind: RecordKind; after: string | null }
): Promise<void> {
	const ids = await worded[kind].list(stemsOf(term), { after, count: BATCH }, tx);
	if (ids.length > 0) await indexRecords(tx, kind, ids);
	if (ids.length < BATCH) return;
	const payload = { term, kind, after: ids.at(-1) ?? null };
	await announce(tx, { name: 'term.renewed', subjectId, payload } satisfies TermRenewed);
}
