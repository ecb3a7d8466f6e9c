// Writes all organisations, one object a line.
import { everyRecord } from '#commons/records/server';
import { database } from '#platform/server/db';
import type { Actor } from '../actor.ts';
import { listOrganisations } from './queries.ts';
import { mayExport } from './policy.ts';

export async function* exportOrganisations(actor: Actor): AsyncGenerator {
	mayExport(actor);
	for await (const page of everyRecord((before, count) => listOrganisations(database(), before, count))) {
		for (const { id, name, country, claimed } of page) yield { id, name, country, claimed };
	}
}
