// Writing events down and handing them on, in batches and exactly in order.
import { asc, inArray, isNull, sql } from 'drizzle-orm';
import { inTransaction, type Database } from '#platform/server/db';
import { notify } from './notices.ts';
import { outbox } from './tables.ts';

export type DomainEvent = { name: string; subjectId: string; payload?: unknown };
/** A reaction gets a run of events of the same name, so that an import of 100,000 records stays fast. */
export type Reaction = (tx: Database, events: readonly DomainEvent[]) => Promise<void>;

const BATCH = 500;
const reactions = new Map<string, Reaction[]>();

/** Notes what happened; nobody hears of it unless the transaction commits. */
export async function announce(tx: Database, ...events: readonly DomainEvent[]): Promise<void> {
	if (events.length === 0) return;
	await tx.insert(outbox).values([...events]);
	await notify(tx, 'catalogue');
}

export function on(name: string, reaction: Reaction): void {
	reactions.set(name, [...(reactions.get(name) ?? []), reaction]);
}

/** Tests connect their own reactions; everything else connects once. */
export function forgetReactions(): void {
	reactions.clear();
}

/** Delivers what waits and returns how many events that were. Several processes take turns. */
export async function deliverEvents(): Promise<number> {
	let delivered = 0;
	for (;;) {
		const count = await inTransaction(deliverBatch);
		delivered += count;
		if (count < BATCH) return delivered;
	}
}

async function deliverBatch(tx: Database): Promise<number> {
	// One deliverer at a time: otherwise a later change could be heard before an earlier one.
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('outbox'))`);
	const waiting = await tx
		.select()
		.from(outbox)
		.where(isNull(outbox.deliveredAt))
		.orderBy(asc(outbox.id))
		.limit(BATCH);
	if (waiting.length === 0) return 0;

	for (const run of runsOfOneName(waiting)) {
		const name = run[0]?.name ?? '';
		for (const reaction of reactions.get(name) ?? []) await reaction(tx, run);
	}
	const ids = waiting.map((event) => event.id);
	await tx.update(outbox).set({ deliveredAt: new Date() }).where(inArray(outbox.id, ids));

	return waiting.length;
}

function runsOfOneName<E extends { name: string }>(events: readonly E[]): E[][] {
	const runs: E[][] = [];
	for (const event of events) {
		const last = runs.at(-1);
		if (last?.[0]?.name === event.name) last.push(event);
		else runs.push([event]);
	}

	return runs;
}
