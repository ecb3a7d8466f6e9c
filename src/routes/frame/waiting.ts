// How much waits for somebody, for the number in the head of every page.
import type { Actor } from '#actors/organisations';
import { countWaiting } from '../[[lang=locale]]/view/waiting.ts';

/** Null where there is nothing to count, so that no number is shown. */
export async function waitingCount(actor: Actor): Promise<number | null> {
	return actor.kind === 'person' ? countWaiting(actor) : null;
}
