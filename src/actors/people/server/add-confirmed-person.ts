// The operator adds somebody whose address needs no mail: the accounts of the demonstration.
import { inTransaction } from '#platform/server/db';
import type { Registration } from '../account-form.ts';
import type { PersonId } from '../person.ts';
import { addConfirmed } from './queries.ts';

export async function addConfirmedPerson(
	_operator: { kind: 'operator' },
	registration: Registration
): Promise<PersonId> {
	const { hashPassword } = await import('better-auth/crypto');
	const password = await hashPassword(registration.password);

	return inTransaction((tx) => addConfirmed(tx, { ...registration, password }));
}
