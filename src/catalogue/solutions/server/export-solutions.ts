// Writes all public solutions in the import format.
import { database } from '#platform/server/db';
import { everyRecord, exportLine } from '#commons/records/server';
import type { Actor } from '#actors/organisations';
import { organisationsById } from '#actors/organisations/server';
import { listSolutions } from './queries.ts';
import { mayExport } from './policy.ts';

export async function* exportSolutions(actor: Actor): AsyncGenerator {
	mayExport(actor);
	for await (const page of everyRecord((before, count) => listSolutions(database(), before, count))) {
		const organisations = await organisationsById(page.map((record) => record.organisationId));
		for (const record of page)
			yield exportLine(record, organisations.get(record.organisationId ?? '') ?? null, {
				trl: record.trl,
				licence: record.licence,
				expires: record.expires
			});
	}
}
