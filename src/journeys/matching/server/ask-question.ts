// Keeps what a visitor wrote under a random address, so that filters are links and a long text is not lost.
import { database, inTransaction } from '#platform/server/db';
import type { Actor } from '#actors/organisations';
import type { QuestionId } from '../answer.ts';
import { addQuestion, findStoredQuestion, removeQuestionsBefore } from './queries.ts';

const KEPT_DAYS = 30;

/** Anybody may ask. The address is the only key to the text; both are gone after 30 days. */
export function askQuestion(_actor: Actor, text: string): Promise<QuestionId> {
	return inTransaction(async (tx) => {
		await removeQuestionsBefore(tx, daysAgo(KEPT_DAYS));

		return addQuestion(tx, text.toWellFormed().replaceAll('\u0000', ''));
	});
}

export function findQuestion(_actor: Actor, id: QuestionId): Promise<{ id: QuestionId; text: string }> {
	return findStoredQuestion(database(), id, daysAgo(KEPT_DAYS));
}

function daysAgo(days: number): Date {
	return new Date(Date.now() - days * 24 * 60 * 60 * 1000);
}
