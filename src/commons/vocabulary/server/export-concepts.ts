// Writes all concepts with their terms as they are in force here, in the order of their ids.
import type { Concept } from '../concept.ts';
import { allConcepts } from './thesaurus.ts';

// A generator like the other exports, so that whoever writes files need not tell them apart.
// eslint-disable-next-line @typescript-eslint/require-await -- the thesaurus is in memory
export async function* exportConcepts(): AsyncGenerator<Concept> {
	for (const { id, kind, area, cpv, terms } of allConcepts().toSorted((a, b) => (a.id < b.id ? -1 : 1)))
		yield { id, kind, area, cpv, terms };
}
