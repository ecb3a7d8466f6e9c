// The tag of a download: the same as long as nothing in it changed.
import { createHash } from 'node:crypto';
import { allConcepts } from '#commons/vocabulary/server';
import { talkaVersion } from '#platform/server/installation';
import { addressesOfSets, type DataSet } from '../catalogue/described-sets.ts';

/** Weak: the bytes differ by how they are packed. */
export async function tagOf(set: DataSet): Promise<string> {
	const standing = set === 'concepts' ? thesaurusTag() : (await addressesOfSets[set].standing()).tag;

	return `W/"${set}-${standing}-${talkaVersion()}"`;
}

function thesaurusTag(): string {
	return createHash('sha256').update(JSON.stringify(allConcepts())).digest('base64url').slice(0, 22);
}
