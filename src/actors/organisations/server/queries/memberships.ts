// Who belongs to which organisation, and who asks to.
import { and, asc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { PersonId } from '#actors/people';
import { people } from '#actors/people/server';
import { NotFound } from '#platform/errors';
import type { Database } from '#platform/server/db';
import type { Role } from '../../actor.ts';
import type { Membership, MembershipId } from '../../membership.ts';
import type { OrganisationId } from '../../organisation.ts';
import { actingChoices, memberships, organisations } from '../tables.ts';

export async function findMembership(tx: Database, id: MembershipId): Promise<Membership> {
	const [row] = await tx.select().from(memberships).where(eq(memberships.id, id));
	if (!row) throw new NotFound(`membership ${id}`);

	return toMembership(row);
}

/** Asked for and held ones, the oldest first. */
export async function findMembershipsOf(tx: Database, personId: PersonId): Promise<Membership[]> {
	const rows = await tx
		.select()
		.from(memberships)
		.where(eq(memberships.personId, personId))
		.orderBy(asc(memberships.askedAt), asc(memberships.id));

	return rows.map(toMembership);
}

/** Locked in one order: of two owners who leave at the same moment the second one sees that the first has left. */
export async function findMembersToChange(
	tx: Database,
	organisationId: OrganisationId
): Promise<Membership[]> {
	const rows = await tx
		.select()
		.from(memberships)
		.where(and(eq(memberships.organisationId, organisationId), eq(memberships.state, 'member')))
		.orderBy(asc(memberships.id))
		.for('update');

	return rows.map(toMembership);
}

export type OwnMembership = Membership & { organisationName: string; isChosen: boolean };

export async function listOwnMemberships(tx: Database, personId: PersonId): Promise<OwnMembership[]> {
	const rows = await tx
		.select({
			membership: memberships,
			organisationName: organisations.name,
			chosen: actingChoices.organisationId
		})
		.from(memberships)
		.innerJoin(organisations, eq(organisations.id, memberships.organisationId))
		.leftJoin(
			actingChoices,
			and(
				eq(actingChoices.personId, memberships.personId),
				eq(actingChoices.organisationId, memberships.organisationId)
			)
		)
		.where(eq(memberships.personId, personId))
		.orderBy(asc(memberships.askedAt), asc(memberships.id));

	return rows.map(({ membership, organisationName, chosen }) => ({
		...toMembership(membership),
		organisationName,
		isChosen: chosen !== null
	}));
}

export type Member = { personId: PersonId; name: string; role: Role; since: Date };

export async function listMembersOf(tx: Database, organisationId: OrganisationId): Promise<Member[]> {
	const rows = await tx
		.select({
			personId: memberships.personId,
			name: people.name,
			role: memberships.role,
			askedAt: memberships.askedAt,
			decidedAt: memberships.decidedAt
		})
		.from(memberships)
		.innerJoin(people, eq(people.id, memberships.personId))
		.where(and(eq(memberships.organisationId, organisationId), eq(memberships.state, 'member')))
		.orderBy(asc(people.name), asc(memberships.id));

	return rows.map(({ personId, name, role, askedAt, decidedAt }) => ({
		personId: personId as PersonId,
		name,
		role,
		since: decidedAt ?? askedAt
	}));
}

export type WaitingRequest = {
	id: MembershipId;
	organisationId: OrganisationId;
	organisationName: string;
	personName: string;
	message: string;
	role: Role;
	askedAt: Date;
};

/** Requests to this organisation, and with `unclaimed` to all that nobody has claimed; the oldest first. */
export async function listRequests(
	tx: Database,
	to: { organisationId: OrganisationId | null; unclaimed: boolean },
	count: number
): Promise<WaitingRequest[]> {
	const wanted = or(
		to.organisationId === null
			? undefined
			: and(eq(organisations.claimed, true), eq(organisations.id, to.organisationId)),
		to.unclaimed ? eq(organisations.claimed, false) : undefined
	);
	if (!wanted) return [];
	const rows = await tx
		.select({
			id: memberships.id,
			organisationId: organisations.id,
			organisationName: organisations.name,
			personName: people.name,
			message: memberships.message,
			role: memberships.role,
			askedAt: memberships.askedAt
		})
		.from(memberships)
		.innerJoin(organisations, eq(organisations.id, memberships.organisationId))
		.innerJoin(people, eq(people.id, memberships.personId))
		.where(and(eq(memberships.state, 'asked'), wanted))
		.orderBy(asc(memberships.askedAt), asc(memberships.id))
		.limit(count);

	return rows.map((row) => ({
		...row,
		id: row.id as MembershipId,
		organisationId: row.organisationId as OrganisationId
	}));
}

export async function listPeopleInRole(
	tx: Database,
	organisationId: OrganisationId,
	role: Role
): Promise<PersonId[]> {
	const rows = await tx
		.select({ personId: memberships.personId })
		.from(memberships)
		.where(
			and(
				eq(memberships.organisationId, organisationId),
				eq(memberships.state, 'member'),
				eq(memberships.role, role)
			)
		);

	return rows.map(({ personId }) => personId as PersonId);
}

export async function countDeciders(tx: Database, organisationId: string): Promise<number> {
	const deciders = and(
		eq(memberships.organisationId, organisationId),
		eq(memberships.state, 'member'),
		inArray(memberships.role, ['owner', 'editor'])
	);

	return tx.$count(memberships, deciders);
}

type NewMembership = Pick<Membership, 'personId' | 'organisationId' | 'role' | 'state' | 'message'>;

export async function addMembership(tx: Database, membership: NewMembership): Promise<MembershipId> {
	const [row] = await tx.insert(memberships).values(membership).returning({ id: memberships.id });
	if (!row) throw new Error('the membership was not stored');

	return row.id as MembershipId;
}

export async function saveMembership(
	tx: Database,
	{ id, role, state }: Pick<Membership, 'id' | 'role' | 'state'>,
	decidedBy: PersonId
): Promise<void> {
	await tx
		.update(memberships)
		.set({ role, state, decidedBy, decidedAt: sql`now()` })
		.where(eq(memberships.id, id));
}

/** With the choice to act for that organisation, which would lead nowhere. */
export async function removeMembership(
	tx: Database,
	{ id, personId, organisationId }: Pick<Membership, 'id' | 'personId' | 'organisationId'>
): Promise<void> {
	await tx.delete(memberships).where(eq(memberships.id, id));
	await tx
		.delete(actingChoices)
		.where(and(eq(actingChoices.personId, personId), eq(actingChoices.organisationId, organisationId)));
}

/** Waits for others who change the memberships of this person, so that two requests at once cannot pass the limit. */
export async function holdPerson(tx: Database, personId: PersonId): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`memberships of ${personId}`}))`);
}

function toMembership(row: typeof memberships.$inferSelect): Membership {
	const { id, personId, organisationId, role, state, message, askedAt } = row;

	return {
		id: id as MembershipId,
		personId: personId as PersonId,
		organisationId: organisationId as OrganisationId,
		role,
		state,
		message,
		askedAt
	};
}

export function countOwnersBesides(
	tx: Database,
	organisationId: OrganisationId,
	personId: PersonId
): Promise<number> {
	const owners = and(eq(memberships.state, 'member'), eq(memberships.role, 'owner'));

	return tx.$count(
		memberships,
		and(eq(memberships.organisationId, organisationId), owners, ne(memberships.personId, personId))
	);
}
