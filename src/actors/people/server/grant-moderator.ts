// Names somebody moderator of the installation; only the command line does, never a page.
import { NotFound } from '#platform/errors';
import { database, inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import type { PersonId } from '../person.ts';
import { countModeratorsBut, findPersonByEmail, saveModerator } from './queries.ts';

export function grantModerator(email: string): Promise<void> {
	return setModerator(email, { moderator: true });
}

export function revokeModerator(email: string): Promise<void> {
	return setModerator(email, { moderator: false });
}

/** Who else could decide what this person must not decide alone. */
export function countOtherModerators(id: PersonId, tx = database()): Promise<number> {
	return countModeratorsBut(tx, id);
}

function setModerator(email: string, { moderator }: { moderator: boolean }): Promise<void> {
	return inTransaction(async (tx) => {
		const person = await findPersonByEmail(tx, email.normalize('NFC').trim().toLowerCase());
		if (!person) throw new NotFound('a person with this address');
		await saveModerator(tx, person.id, moderator);
		await announce(tx, {
			name: moderator ? 'person.moderator-granted' : 'person.moderator-revoked',
			subjectId: person.id
		});
	});
}
