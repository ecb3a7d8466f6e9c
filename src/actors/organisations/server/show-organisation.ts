// Reads for pages and the programming interface; organisations are public.
import { LRUCache } from 'lru-cache';
import { database } from '#platform/server/db';
import { isHearingNotices, onChange } from '#platform/server/events';
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

/** Only what nothing but a page depends on is taken from memory: rights and matches ask the database. */
const known = new LRUCache<string, Organisation>({ max: 5000 });
onChange(() => known.clear());

/** As `organisationsById`, for what pages show: as of the last change this process has heard of. */
export async function organisationsShown(
	ids: readonly (string | null)[]
): Promise<Map<string, Organisation>> {
	if (!isHearingNotices()) return organisationsById(ids);
	const wanted = [...new Set(ids.filter((id) => id !== null))];
	const found = wanted.flatMap((id) => known.get(id) ?? []);
	const missing = wanted.filter((id) => !known.has(id));
	const read = missing.length === 0 ? [] : await findOrganisations(database(), missing);
	for (const organisation of read) known.set(organisation.id, organisation);

	return new Map([...found, ...read].map((organisation) => [organisation.id, organisation]));
}

/** Names for records that were found elsewhere; ids that are gone are left out. */
export async function organisationsById(ids: readonly (string | null)[]): Promise<Map<string, Organisation>> {
	const wanted = [...new Set(ids.filter((id) => id !== null))];
	const found = await findOrganisations(database(), wanted);

	return new Map(found.map((organisation) => [organisation.id, organisation]));
}
