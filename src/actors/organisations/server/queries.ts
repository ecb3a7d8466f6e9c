// Every statement that touches the table of organisations.
import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { NotFound } from '#platform/errors';
import type { Database } from '#platform/server/db';
import type { Organisation, OrganisationId } from '../organisation.ts';
import { organisations } from './tables.ts';

export type NamedOrganisation = { name: string; country: string | null; demo: boolean };

export async function findOrganisation(tx: Database, id: OrganisationId): Promise<Organisation> {
	const [row] = await tx.select().from(organisations).where(eq(organisations.id, id));
	if (!row) throw new NotFound(`organisation ${id}`);

	return toOrganisation(row);
}

export async function findOrganisations(tx: Database, ids: readonly string[]): Promise<Organisation[]> {
	if (ids.length === 0) return [];
	const rows = await tx
		.select()
		.from(organisations)
		.where(inArray(organisations.id, [...ids]));

	return rows.map(toOrganisation);
}

export async function listOrganisations(
	tx: Database,
	before: number | null,
	count: number
): Promise<Organisation[]> {
	const rows = await tx
		.select()
		.from(organisations)
		.where(before === null ? undefined : lt(organisations.position, before))
		.orderBy(desc(organisations.position))
		.limit(count);

	return rows.map(toOrganisation);
}

export async function countOrganisations(tx: Database): Promise<number> {
	return tx.$count(organisations);
}

/** Adds those that are not there yet and returns the id of every one, in the order given. */
export async function addUnclaimed(
	tx: Database,
	named: readonly NamedOrganisation[]
): Promise<OrganisationId[]> {
	if (named.length === 0) return [];
	const rows = JSON.stringify(
		named.map((organisation) => ({ ...organisation, name_key: keyOf(organisation.name) }))
	);
	await tx.execute(sql`
		insert into organisations (name, name_key, country, demo)
		select distinct on (name_key, coalesce(country, '')) name, name_key, country, demo
		from jsonb_to_recordset(${rows}::jsonb) as named(name text, name_key text, country text, demo boolean)
		order by name_key, coalesce(country, '')
		on conflict do nothing`);
	const found = await tx.execute(sql`
		select o.id
		from rows from (jsonb_to_recordset(${rows}::jsonb) as (name_key text, country text)) with ordinality as n(name_key, country, place)
		join organisations o on o.name_key = n.name_key and coalesce(o.country, '') = coalesce(n.country, '')
		order by n.place`);

	return [...(found as Iterable<{ id: OrganisationId }>)].map((row) => row.id);
}

/** The one of this name in this country; the case of letters and the number of spaces make no other. */
export async function findOrganisationNamed(
	tx: Database,
	{ name, country }: { name: string; country: string }
): Promise<Organisation | null> {
	const isNamed = and(eq(organisations.nameKey, keyOf(name)), eq(organisations.country, country));
	const [row] = await tx.select().from(organisations).where(isNamed);

	return row ? toOrganisation(row) : null;
}

/** Locked: whoever else answers for this organisation waits until this transaction is over. */
export async function findOrganisationToChange(tx: Database, id: OrganisationId): Promise<Organisation> {
	const [row] = await tx.select().from(organisations).where(eq(organisations.id, id)).for('no key update');
	if (!row) throw new NotFound(`organisation ${id}`);

	return toOrganisation(row);
}

/** Null where somebody else was quicker with the same name. */
export async function addClaimed(
	tx: Database,
	organisation: { id?: string | undefined; name: string; country: string }
): Promise<Organisation | null> {
	const { id, name, country } = organisation;
	const [row] = await tx
		.insert(organisations)
		.values({ ...(id !== undefined && { id }), name, country, nameKey: keyOf(name), claimed: true })
		.onConflictDoNothing()
		.returning();

	return row ? toOrganisation(row) : null;
}

export async function saveClaimed(tx: Database, id: OrganisationId): Promise<void> {
	await tx.update(organisations).set({ claimed: true }).where(eq(organisations.id, id));
}

/** "ÄLVSBYNS  KOMMUN" and "Älvsbyns kommun" are one organisation, however their letters are composed. */
function keyOf(name: string): string {
	return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

export function toOrganisation(row: typeof organisations.$inferSelect): Organisation {
	const { id, position, name, country, claimed, demo } = row;

	return { id: id as OrganisationId, position, name, country, claimed, demo };
}
