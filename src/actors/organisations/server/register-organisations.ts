// Makes unclaimed organisations from the names that imported records carry.
import type { Database } from '#platform/server/db';
import type { Actor } from '../actor.ts';
import type { OrganisationId } from '../organisation.ts';
import { addUnclaimed, type NamedOrganisation } from './queries.ts';
import { mustBeOperator } from './policy.ts';

/** Part of an imported record; a source under this name is demonstration content. */
type Naming = { organisation: { name: string; country: string | null } | null; source: { name: string } };
const DEMO_SOURCE = 'Talka demo';

/** The organisation of each record in the batch, in its order; runs inside the importing transaction. */
export async function organisationsNamed(
	actor: Actor,
	tx: Database,
	batch: readonly Naming[]
): Promise<(OrganisationId | null)[]> {
	mustBeOperator(actor);
	const named = batch.flatMap(({ organisation, source }): NamedOrganisation[] =>
		organisation ? [{ ...organisation, demo: source.name === DEMO_SOURCE }] : []
	);
	const ids = (await addUnclaimed(tx, named)).values();

	return batch.map(({ organisation }) => (organisation ? (ids.next().value ?? null) : null));
}
