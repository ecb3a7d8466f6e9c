// One order from several: reciprocal rank fusion (Cormack, Clarke and Büttcher 2009).
export type Ranking = { weight: number; ids: readonly string[] };
export type Fused = { id: string; score: number };

/** Softens the first places, so that second place twice beats first place once. The usual value. */
const SOFTENING = 60;

/** Best first, ties by id: the same rankings always give the same order. An id counts once in each ranking, at its best place. */
export function fuseRanks(rankings: readonly Ranking[]): Fused[] {
	const scores = new Map<string, number>();
	for (const { weight, ids } of rankings) {
		[...new Set(ids)].forEach((id, place) =>
			scores.set(id, (scores.get(id) ?? 0) + weight / (SOFTENING + place + 1))
		);
	}

	return [...scores].map(([id, score]) => ({ id, score })).toSorted(byScore);
}

export function byScore(a: Fused, b: Fused): number {
	if (a.score !== b.score) return b.score - a.score;
	if (a.id === b.id) return 0;

	return a.id < b.id ? -1 : 1;
}
