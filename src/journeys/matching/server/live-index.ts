// The entries of this process, kept up with the database: what anybody saves is found within two seconds.
import { database } from '#platform/server/db';
import { onNotice } from '#platform/server/events';
import { recordKinds, type RecordKind } from '#commons/records';
import { dropEntry, emptyStore, putEntry, type EntryStore } from './entry-store.ts';
import { listEntriesSince, type FollowedEntry } from './queries/followed-entries.ts';
import { isDueToSave, loadSavedIndex, writeSavedIndex, type IndexState } from './saved-index.ts';

export type LiveIndex = Readonly<Record<RecordKind, EntryStore>>;

const CHUNK = 2000;
const LOOK_AGAIN_MILLISECONDS = 1500;

/** Beside the modules: a started server holds this file twice, as source and inside the built pages, and needs one index. */
const STATE = Symbol.for('talka.live-index');

type Following = IndexState & {
	lookedAt: number;
	/** What reads or saves now; one after the other. */
	busy: Promise<void> | null;
	/** Counts the notices, so that one that comes while it is busy is not missed. */
	heard: number;
};

/** The index as of at most 1.5 seconds ago. The first call loads everything. */
export async function liveIndex(): Promise<LiveIndex> {
	const state = following();
	if (state.busy && state.isLoaded) return state.index;
	if (Date.now() - state.lookedAt > LOOK_AGAIN_MILLISECONDS) await catchUp(state);

	return state.index;
}

/** The index as of now: two records that become public within a second would else never be held against each other. */
export async function currentIndex(): Promise<LiveIndex> {
	const state = following();
	while (state.busy) await state.busy;
	await catchUp(state);

	return state.index;
}

/** Reads what others saved as soon as they say so. */
export function followEntries(): void {
	onNotice('match-entries', () => {
		const state = following();
		state.heard += 1;
		// A database that is away for a moment says so to whoever asks; the next notice or question tries again.
		void catchUp(state).catch(() => undefined);
	});
}

/** Keeps the index in a file for the next start, where that is worth it. */
export async function saveIndex(): Promise<void> {
	const state = following();
	while (state.busy) await state.busy.catch(() => undefined);
	if (state.isLoaded && isDueToSave(state, { isStopping: true })) await save(state);
}

/** Forgets everything: for tests, whose database changes under this process. */
export function forgetIndex(): void {
	Reflect.deleteProperty(globalThis, STATE);
}

function following(): Following {
	const known = Reflect.get(globalThis, STATE) as Following | undefined;
	if (known) return known;
	const state: Following = {
		index: emptyIndex(),
		version: 0,
		isLoaded: false,
		changes: 0,
		savedAt: 0,
		lookedAt: 0,
		busy: null,
		heard: 0
	};
	Reflect.set(globalThis, STATE, state);

	return state;
}

/** One at a time: whoever comes meanwhile waits for the same. */
function catchUp(state: Following): Promise<void> {
	state.busy ??= readUntilCurrent(state).finally(() => {
		state.busy = null;
		// Nobody waits for it; it says itself what goes wrong.
		if (isDueToSave(state, { isStopping: false })) void save(state);
	});

	return state.busy;
}

/** Nothing is read while it is written; what was said meanwhile is read afterwards. */
function save(state: Following): Promise<void> {
	const { heard } = state;
	state.busy = writeSavedIndex(state).finally(() => {
		state.busy = null;
		if (state.heard !== heard) void catchUp(state).catch(() => undefined);
	});

	return state.busy;
}

async function readUntilCurrent(state: Following): Promise<void> {
	if (!state.isLoaded) {
		await loadSavedIndex(state, readChanges);
		state.isLoaded = true;
	}
	for (;;) {
		const { heard } = state;
		await readChanges(state);
		if (state.heard === heard) break;
	}
	state.lookedAt = Date.now();
}

/** The next chunk is under way while one is taken in, which never takes longer than a page may wait. */
async function readChanges(state: IndexState): Promise<void> {
	const next = (version: number) => listEntriesSince(database(), version, CHUNK);
	let reading = next(state.version);
	for (;;) {
		const found = await reading;
		if (found === null) return;
		const isLast = found.entries.length < CHUNK;
		if (!isLast) {
			reading = next(found.version);
			// Its failure is thrown where it is awaited.
			reading.catch(() => undefined);
		}
		for (const entry of found.entries) take(state.index, entry);
		state.version = found.version;
		state.changes += found.entries.length;
		if (isLast) return;
	}
}

function take(index: LiveIndex, entry: FollowedEntry): void {
	if (entry.removed) dropEntry(index[entry.kind], entry.recordId);
	else putEntry(index[entry.kind], entry);
}

function emptyIndex(): LiveIndex {
	const stores = recordKinds.map((kind): [RecordKind, EntryStore] => [kind, emptyStore()]);

	return Object.fromEntries(stores) as Record<RecordKind, EntryStore>;
}
