// Brings in solutions from a file: read, check, save in batches, announce.
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { importFile, type ImportCounts, type ImportHooks } from '#commons/records/server';
import type { ImportedRecord } from '#commons/records';
import type { Actor } from '#actors/organisations';
import { organisationsNamed } from '#actors/organisations/server';
import { solutionMappings, type SolutionOrigin } from '../mappings/origins.ts';
import type { SolutionListed } from '../solution-events.ts';
import { mayImport } from './policy.ts';
import { saveImportedSolutions } from './queries.ts';

/** Published at once and idempotent by source and id; what people edited in Talka stays as it is. */
export async function importSolutions(
	actor: Actor,
	file: string,
	origin: SolutionOrigin,
	hooks: ImportHooks
): Promise<ImportCounts> {
	mayImport(actor);

	return importFile(file, solutionMappings[origin], (batch) => saveBatch(actor, batch), hooks);
}

function saveBatch(actor: Actor, batch: readonly ImportedRecord[]) {
	return inTransaction(async (tx) => {
		const organisationIds = await organisationsNamed(actor, tx, batch);
		const saved = await saveImportedSolutions(tx, batch, organisationIds);
		await announce(
			tx,
			...saved.map(({ id }): SolutionListed => ({ name: 'solution.listed', subjectId: id }))
		);

		return saved;
	});
}
