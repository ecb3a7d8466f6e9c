// What a translator sees: the practice, and what changed in the original since the last translation.
import type { Actor } from '#actors/organisations';
import { changesBetween, type FieldChange, type Snapshot } from '#commons/records';
import { versionsOf } from '#commons/records/server';
import { database } from '#platform/server/db';
import { snapshotOf } from '../practice-snapshot.ts';
import type { Practice, PracticeId } from '../practice.ts';
import { mayRevise } from './policy.ts';
import { findPractice } from './queries.ts';

export async function showTranslation(
	actor: Actor,
	id: PracticeId,
	language: string
): Promise<{ practice: Practice; since: FieldChange[] }> {
	const practice = await findPractice(database(), id);
	mayRevise(actor, practice);
	const translation = practice.translations[language];
	if (!translation) return { practice, since: [] };
	const versions = await versionsOf(database(), 'practice', id);
	const then = versions.find(({ revision }) => revision === translation.revision);
	const now = textsOf(snapshotOf(practice), practice);

	return { practice, since: then ? changesBetween(textsOf(then.snapshot, practice), now) : [] };
}

/** Only words of the original language: figures and topics read in every language by themselves. */
function textsOf(snapshot: Snapshot, { language }: Practice): Snapshot {
	return Object.fromEntries(Object.entries(snapshot).filter(([field]) => field.endsWith(`.${language}`)));
}
