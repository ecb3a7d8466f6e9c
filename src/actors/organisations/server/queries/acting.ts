// For which of their organisations a person acts now.
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { PersonId } from '#actors/people';
import type { Database } from '#platform/server/db';
import type { Role } from '../../actor.ts';
import type { OrganisationId } from '../../organisation.ts';
import { actingChoices, memberships } from '../tables.ts';

export type Acting = { organisationId: OrganisationId; role: Role };

/** The chosen organisation, else the one joined first. */
export async function findActing(tx: Database, personId: PersonId): Promise<Acting | null> {
	const [row] = await tx
		.select({ organisationId: memberships.organisationId, role: memberships.role })
		.from(memberships)
		.leftJoin(actingChoices, eq(actingChoices.personId, memberships.personId))
		.where(and(eq(memberships.personId, personId), eq(memberships.state, 'member')))
		.orderBy(
			desc(sql`coalesce(${actingChoices.organisationId} = ${memberships.organisationId}, false)`),
			asc(memberships.askedAt),
			asc(memberships.id)
		)
		.limit(1);

	return row ? { organisationId: row.organisationId as OrganisationId, role: row.role } : null;
}

export async function saveActingChoice(
	tx: Database,
	personId: PersonId,
	organisationId: OrganisationId
): Promise<void> {
	await tx
		.insert(actingChoices)
		.values({ personId, organisationId })
		.onConflictDoUpdate({ target: actingChoices.personId, set: { organisationId } });
}
