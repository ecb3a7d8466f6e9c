// The best records of a text by looking closely at every entry: slow and beyond doubt, to measure what the engine misses.
import { recordKinds } from '#commons/records';
import { compare, findCandidates, type Candidate } from '../server/candidates.ts';
import { countOfEntries, factsAt, vectorOf } from '../server/entry-store.ts';
import { liveIndex } from '../server/live-index.ts';
import { understand } from '../server/understand.ts';

/** At most `count` over all kinds, best first, ties by id. */
export async function findByFullScan(text: string, count: number): Promise<Candidate[]> {
	const index = await liveIndex();
	const { one } = compare(index, understand(text, undefined));
	let best: Candidate[] = [];
	let least = 0;
	for (const kind of recordKinds) {
		const store = index[kind];
		for (let row = 0; row < countOfEntries(store); row++) {
			const candidate = one(kind, factsAt(store, row), vectorOf(store, row));
			if (candidate.score < least) continue;
			best.push(candidate);
			if (best.length < 20 * count) continue;
			best = firstOf(best, count);
			least = best.at(-1)?.score ?? 0;
		}
	}

	return firstOf(best, count);
}

/** What the engine finds, at most `count` of each kind. */
export async function findByEngine(text: string, count: number): Promise<Candidate[]> {
	const index = await liveIndex();
	const { candidates } = findCandidates(index, understand(text, undefined), recordKinds);

	return recordKinds.flatMap((kind) => candidates.filter((one) => one.kind === kind).slice(0, count));
}

function firstOf(candidates: readonly Candidate[], count: number): Candidate[] {
	return candidates.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, count);
}
