// The entries of this process, kept up with the database: what a command imports is found within seconds.
import { database } from '#platform/server/db';
import { recordKinds, type RecordKind } from '#commons/records';
import { dropEntry, emptyStore, putEntry, type EntryStore } from './entry-store.ts';
import { listEntriesSince } from './queries.ts';

export type LiveIndex = Readonly<Record<RecordKind, EntryStore>>;

const CHUNK = 5000;
const LOOK_AGAIN_MILLISECONDS = 1500;

let index = emptyIndex();
let version = 0;
let lookedAt = 0;
let looking: Promise<void> | null = null;

/** The index as of at most 1.5 seconds ago. The first call loads everything. */
export async function liveIndex(): Promise<LiveIndex> {
	if (looking) await looking;
	else if (Date.now() - lookedAt > LOOK_AGAIN_MILLISECONDS) {
		looking = catchUp().finally(() => (looking = null));
		await looking;
	}

	return index;
}

/** The index as of now: two records that become public within a second would else never be held against each other. */
export async function currentIndex(): Promise<LiveIndex> {
	await looking;
	lookedAt = 0;

	return liveIndex();
}

/** Forgets everything: for tests, whose database changes under this process. */
export function forgetIndex(): void {
	index = emptyIndex();
	version = 0;
	lookedAt = 0;
}

async function catchUp(): Promise<void> {
	for (;;) {
		const entries = await listEntriesSince(database(), version, CHUNK);
		for (const entry of entries) {
			if (entry.removed) dropEntry(index[entry.kind], entry.recordId);
			else putEntry(index[entry.kind], entry);
		}
		version = entries.at(-1)?.version ?? version;
		if (entries.length < CHUNK) break;
	}
	lookedAt = Date.now();
}

function emptyIndex(): LiveIndex {
	const stores = recordKinds.map((kind): [RecordKind, EntryStore] => [kind, emptyStore()]);

	return Object.fromEntries(stores) as Record<RecordKind, EntryStore>;
}
