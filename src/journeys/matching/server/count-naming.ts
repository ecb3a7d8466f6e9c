// How many records of each kind name a concept, as the engine knows them now.
import { recordKinds, type RecordKind } from '#commons/records';
import { countHaving } from './entry-store.ts';
import { liveIndex } from './live-index.ts';

export async function countNaming(concept: string): Promise<Record<RecordKind, number>> {
	const index = await liveIndex();
	const counts = recordKinds.map((kind) => [kind, countHaving(index[kind], concept)]);

	return Object.fromEntries(counts) as Record<RecordKind, number>;
}
