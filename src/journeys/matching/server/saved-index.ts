// Keeps the index in a file of the data folder, so that a start with a million records takes a second and not a minute.
import { join } from 'node:path';
import { database } from '#platform/server/db';
import { readSettings } from '#platform/server/installation';
import { recordKinds } from '#commons/records';
import { countOfEntries } from './entry-store.ts';
import { readIndexFile, UnusableFile, writeIndexFile, type Stores } from './entries/index-file.ts';
import { modelName } from './index-records.ts';
import { countEntries, findLineage, findNewestVersion } from './queries/followed-entries.ts';

export type IndexState = {
	index: Stores;
	version: number;
	isLoaded: boolean;
	/** How many entries changed since the index was saved. */
	changes: number;
	savedAt: number;
};

/** Fewer are read from the database in less than a second. */
const WORTH_SAVING = 10_000;
const SAVED_AT_MOST_EACH_MILLISECONDS = 10 * 60 * 1000;
/** Counting and reading again while others write: after so many times it is left at that. */
const COUNTS_COMPARED = 5;

/** Brings `state` up to date from the file and what changed since; leaves it empty where the file cannot be used. */
export async function loadSavedIndex(
	state: IndexState,
	readChanges: (state: IndexState) => Promise<void>
): Promise<void> {
	const { index, version } = state;
	try {
		if (await takeFile(state)) await compareCounts(state, readChanges);
	} catch (error) {
		if (!(error instanceof UnusableFile)) throw error;
		process.stderr.write(
			`  The saved index of matching is not used, as ${error.message}; it is made again from the database.\n`
		);
		Object.assign(state, { index, version, changes: 0 });
	}
}

/** After a long run of changes, and at the end. */
export function isDueToSave(state: IndexState, { isStopping }: { isStopping: boolean }): boolean {
	const entries = recordKinds.reduce((sum, kind) => sum + countOfEntries(state.index[kind]), 0);

	return isStopping
		? state.changes > 0 && entries >= WORTH_SAVING
		: state.changes >= WORTH_SAVING && Date.now() - state.savedAt >= SAVED_AT_MOST_EACH_MILLISECONDS;
}

/** The index must not change meanwhile. Several processes may save theirs, and the last one wins. */
export async function writeSavedIndex(state: IndexState): Promise<void> {
	state.savedAt = Date.now();
	try {
		const lineage = await findLineage(database());
		await writeIndexFile(indexPath(), { model: modelName(), lineage, version: state.version }, state.index);
		state.changes = 0;
	} catch (error) {
		// A full disk must not keep anybody from an answer: the next start reads the database instead.
		process.stderr.write(`  The index of matching could not be saved: ${String(error)}\n`);
	}
}

export function indexPath(): string {
	return join(readSettings().dataDirectory, 'match-index', 'entries.index');
}

async function takeFile(state: IndexState): Promise<boolean> {
	const lineage = await findLineage(database());
	const newest = await findNewestVersion(database());
	const found = await readIndexFile(indexPath(), (of) => {
		if (of.lineage !== lineage) throw new UnusableFile('it is of another database');
		if (of.model !== modelName()) throw new UnusableFile('it is of another language model or thesaurus');
		if (of.version > newest) throw new UnusableFile('the database is older than the file');
	});
	if (found === null) return false;
	state.index = found.stores;
	state.version = found.version;

	return true;
}

/** What was taken out of the table without a trace, by a restored backup for example, shows in the counts. */
async function compareCounts(
	state: IndexState,
	readChanges: (state: IndexState) => Promise<void>
): Promise<void> {
	for (let time = 0; time < COUNTS_COMPARED; time++) {
		await readChanges(state);
		const { version, counts } = await countEntries(database());
		if (version !== state.version) continue;
		if (recordKinds.some((kind) => counts[kind] !== countOfEntries(state.index[kind]))) {
			throw new UnusableFile('the database holds other entries');
		}
		return;
	}
}
