// Brings in needs from a file: read, check, save in batches, announce.
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { importFile, type ImportCounts, type ImportHooks } from '#commons/records/server';
import type { ImportedRecord } from '#commons/records';
import type { Actor } from '#actors/organisations';
import { organisationsNamed } from '#actors/organisations/server';
import { needMappings, type NeedOrigin } from '../mappings/origins.ts';
import type { NeedListed } from '../need-events.ts';
import { mayImport } from './policy.ts';
import { saveImportedNeeds } from './queries.ts';

/** Published at once and idempotent by source and id; what people edited in Talka stays as it is. */
export async function importNeeds(
	actor: Actor,
	file: string,
	origin: NeedOrigin,
	hooks: ImportHooks
): Promise<ImportCounts> {
	mayImport(actor);

	return importFile(file, needMappings[origin], (batch) => saveBatch(actor, batch), hooks);
}

function saveBatch(actor: Actor, batch: readonly ImportedRecord[]) {
	return inTransaction(async (tx) => {
		const organisationIds = await organisationsNamed(actor, tx, batch);
		const saved = await saveImportedNeeds(tx, batch, organisationIds);
		await announce(tx, ...saved.map(({ id }): NeedListed => ({ name: 'need.published', subjectId: id })));

		return saved;
	});
}
