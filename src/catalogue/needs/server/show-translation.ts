// What a translator sees: the need, and what changed in the original since the last translation.
import type { Actor } from '#actors/organisations';
import { changesBetween, type FieldChange, type Snapshot } from '#commons/records';
import { versionsOf } from '#commons/records/server';
import { database } from '#platform/server/db';
import { snapshotOf } from '../need-snapshot.ts';
import type { Need, NeedId } from '../need.ts';
import { mayRevise } from './policy.ts';
import { findNeed } from './queries.ts';

export async function showTranslation(
	actor: Actor,
	id: NeedId,
	language: string
): Promise<{ need: Need; since: FieldChange[] }> {
	const need = await findNeed(database(), id);
	mayRevise(actor, need);
	const translation = need.translations[language];
	if (!translation) return { need, since: [] };
	const versions = await versionsOf(database(), 'need', id);
	const then = versions.find(({ revision }) => revision === translation.revision);

	return {
		need,
		since: then ? changesBetween(textsOf(then.snapshot, need), textsOf(snapshotOf(need), need)) : []
	};
}

/** Only words of the original language: lists and figures read in every language by themselves. */
function textsOf(snapshot: Snapshot, { language }: Need): Snapshot {
	return Object.fromEntries(Object.entries(snapshot).filter(([field]) => field.endsWith(`.${language}`)));
}
