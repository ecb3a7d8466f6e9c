// Names somebody administrator of the installation; only the command line does, never a page.
import { NotFound } from '#platform/errors';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { findPersonByEmail, saveAdministrator } from './queries.ts';

export function grantAdministrator(email: string): Promise<void> {
	return setAdministrator(email, { administrator: true });
}

export function revokeAdministrator(email: string): Promise<void> {
	return setAdministrator(email, { administrator: false });
}

function setAdministrator(email: string, { administrator }: { administrator: boolean }): Promise<void> {
	return inTransaction(async (tx) => {
		const person = await findPersonByEmail(tx, email.normalize('NFC').trim().toLowerCase());
		if (!person) throw new NotFound('a person with this address');
		await saveAdministrator(tx, person.id, administrator);
		await announce(tx, {
			name: administrator ? 'person.administrator-granted' : 'person.administrator-revoked',
			subjectId: person.id
		});
	});
}
