// Reads for pages and the programming interface; organisations are public.
import { database } from '#platform/server/db';
import type { Actor } from '../actor.ts';
import type { Organisation, OrganisationId } from '../organisation.ts';
import { countOrganisations, findOrganisation, findOrganisationNamed, findOrganisations } from './queries.ts';

export function showOrganisation(_actor: Actor, id: OrganisationId): Promise<Organisation> {
	return findOrganisation(database(), id);
}

export function countAllOrganisations(): Promise<number> {
	return countOrganisations(database());
}

/** The one of this name in this country, however its name was written. */
export function organisationNamed(naming: { name: string; country: string }): Promise<Organisation | null> {
	return findOrganisationNamed(database(), naming);
}

/** Names for records that were found elsewhere; ids that are gone are left out. */
export async function organisationsById(ids: readonly (string | null)[]): Promise<Map<string, Organisation>> {
	const wanted = [...new Set(ids.filter((id) => id !== null))];
	const found = await findOrganisations(database(), wanted);

	return new Map(found.map((organisation) => [organisation.id, organisation]));
}
