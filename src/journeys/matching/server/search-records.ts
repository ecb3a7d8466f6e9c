// Searches the lists by meaning: records of one kind that fit the words, whether or not they hold them.
import type { RecordKind } from '#commons/records';
import { findCandidates } from './candidates.ts';
import { liveIndex } from './live-index.ts';
import { understand } from './understand.ts';

/** Best first, and nothing below what an answer would show. */
export async function searchRecords(
	text: string,
	kind: RecordKind,
	count: number
): Promise<{ id: string; score: number }[]> {
	const index = await liveIndex();
	const { candidates } = findCandidates(index, understand(text, undefined, [], { subjects: false }), [kind]);

	return candidates.slice(0, count).map(({ id, score }) => ({ id, score }));
}
