// Names and addresses of people for other modules: to show who did something, and to write to them.
import { database } from '#platform/server/db';
import type { Person } from '../person.ts';
import { findPeople, listAdministrators } from './queries.ts';

const MOST_ADMINISTRATORS = 20;

/** Ids that are gone are left out. */
export async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
	const found = await findPeople(database(), [...new Set(ids)]);

	return new Map(found.map(({ id, name }) => [id, name]));
}

/** With their addresses: to send mails, never to show. */
export function peopleById(ids: readonly string[]): Promise<Person[]> {
	return findPeople(database(), [...new Set(ids)]);
}

export function administrators(): Promise<Person[]> {
	return listAdministrators(database(), MOST_ADMINISTRATORS);
}
