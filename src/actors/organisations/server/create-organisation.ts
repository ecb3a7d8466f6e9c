// Somebody brings their organisation into Talka and becomes its owner.
import { Refusal } from '#platform/errors';
import { inTransaction, type Database } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { mustBeSignedIn, type Actor, type PersonActor } from '../actor.ts';
import { mustBeNew } from '../membership.ts';
import type { NewOrganisation } from '../organisation-form.ts';
import type { Organisation, OrganisationId } from '../organisation.ts';
import { addClaimed, findOrganisationNamed } from './queries.ts';
import { saveActingChoice } from './queries/acting.ts';
import { addMembership, findMembershipsOf, holdPerson } from './queries/memberships.ts';
import type { OrganisationRefusal } from './policy.ts';

/** With an `id` the same form sent twice makes one organisation. */
export function createOrganisation(actor: Actor, wanted: NewOrganisation): Promise<OrganisationId> {
	return inTransaction(async (tx) => {
		const person = mustBeSignedIn(actor);
		await holdPerson(tx, person.personId);
		const own = await findMembershipsOf(tx, person.personId);
		const existing = await findOrganisationNamed(tx, wanted);
		if (existing && existing.id === wanted.id && own.some((one) => one.organisationId === existing.id)) {
			return existing.id;
		}
		const created = existing ? null : await addClaimed(tx, wanted);
		if (!created) throw new Refusal<OrganisationRefusal>('organisation.name-exists');
		mustBeNew(own, created.id);
		await saveOwner(tx, person, created);
		await announce(tx, { name: 'organisation.registered', subjectId: created.id });

		return created.id;
	});
}

/** Whoever creates an organisation does so to act for it now. */
async function saveOwner(tx: Database, { personId }: PersonActor, { id }: Organisation): Promise<void> {
	const membership = { personId, organisationId: id, role: 'owner', state: 'member', message: '' } as const;
	await addMembership(tx, membership);
	await saveActingChoice(tx, personId, id);
}
