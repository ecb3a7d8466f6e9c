// Writes all public needs in the import format.
import { database } from '#platform/server/db';
import { everyRecord, exportLine } from '#commons/records/server';
import type { Actor } from '#actors/organisations';
import { organisationsById } from '#actors/organisations/server';
import { listNeeds } from './queries.ts';
import { mayExport } from './policy.ts';

export async function* exportNeeds(actor: Actor): AsyncGenerator {
	mayExport(actor);
	for await (const page of everyRecord((before, count) => listNeeds(database(), before, count))) {
		const organisations = await organisationsById(page.map((record) => record.organisationId));
		for (const record of page)
			yield exportLine(record, organisations.get(record.organisationId ?? '') ?? null);
	}
}
