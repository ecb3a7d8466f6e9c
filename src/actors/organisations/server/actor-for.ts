// The actor that a signed-in person is: for which organisation, in which role. One statement a request.
import type { Person } from '#actors/people';
import { database } from '#platform/server/db';
import type { PersonActor } from '../actor.ts';
import { findActing } from './queries/acting.ts';

export async function actorFor(person: Person, draftKey: string | null): Promise<PersonActor> {
	const acting = await findActing(database(), person.id);

	return {
		kind: 'person',
		personId: person.id,
		name: person.name,
		administrator: person.administrator,
		moderator: person.moderator,
		organisationId: acting?.organisationId ?? null,
		role: acting?.role ?? null,
		draftKey
	};
}
