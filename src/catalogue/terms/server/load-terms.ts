// Puts the approved terms over the committed thesaurus of this process, and keeps them there.
import { termKey } from '#commons/vocabulary';
import { applyTerms } from '#commons/vocabulary/server';
import { database } from '#platform/server/db';
import { onNotice } from '#platform/server/events';
import { termsInForce } from '../suggestion.ts';
import { listApproved } from './queries.ts';

let following = false;
let loading: Promise<void> = Promise.resolve();

/** One after the other: an older reading must not come to lie over a newer one. */
export function loadTerms(): Promise<void> {
	loading = loading.catch(() => undefined).then(load);

	return loading;
}

/** Loads them now, and again whenever any process says that they changed. */
export async function followTerms(): Promise<void> {
	if (!following) {
		following = true;
		// A database that is away for a moment comes back with a new connection, which tells everybody again.
		onNotice('terms', () => void loadTerms().catch(() => undefined));
	}
	await loadTerms();
}

async function load(): Promise<void> {
	const { added, removed } = termsInForce(await listApproved(database()), termKey);
	applyTerms(added, removed);
}
