// Makes entries again after the language model changed: vectors of two models must never be compared.
import { inTransaction } from '#platform/server/db';
import { recordKinds } from '#commons/records';
import { indexRecords, modelName } from './index-records.ts';
import { listEntriesOfOtherModels } from './queries.ts';

const BATCH = 500;

/** Returns how many entries were made again; 0 when all are of the model in use. */
export async function renewEntries(): Promise<number> {
	let renewed = 0;
	for (;;) {
		const count = await inTransaction(renewBatch);
		renewed += count;
		if (count < BATCH) return renewed;
	}
}

async function renewBatch(tx: Parameters<Parameters<typeof inTransaction>[0]>[0]): Promise<number> {
	const stale = await listEntriesOfOtherModels(tx, modelName(), BATCH);
	for (const kind of recordKinds) {
		const ids = stale.filter((entry) => entry.kind === kind).map((entry) => entry.recordId);
		await indexRecords(tx, kind, ids);
	}

	return stale.length;
}
