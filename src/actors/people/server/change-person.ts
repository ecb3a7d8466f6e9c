// Somebody changes their own name or the language of their mails.
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import type { Profile } from '../account-form.ts';
import type { Person } from '../person.ts';
import { saveProfile } from './queries.ts';

export function changePerson(person: Person, { name, locale }: Profile): Promise<Person> {
	return inTransaction(async (tx) => {
		await saveProfile(tx, person.id, { name, locale });
		await announce(tx, { name: 'person.changed', subjectId: person.id });

		return { ...person, name, locale };
	});
}
