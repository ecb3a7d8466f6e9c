// Every statement of ours on people; signing in itself is better-auth's.
import { randomUUID } from 'node:crypto';
import { and, eq, inArray, ne, or, sql } from 'drizzle-orm';
import { isLocale } from '#platform/i18n';
import type { Database } from '#platform/server/db';
import type { Person, PersonId } from '../person.ts';
import { people, signInAccounts, verifications } from './tables.ts';

export async function findPersonByEmail(tx: Database, email: string): Promise<Person | null> {
	const [row] = await tx.select().from(people).where(eq(people.email, email));

	return row ? toPerson(row) : null;
}

export async function findPeople(tx: Database, ids: readonly string[]): Promise<Person[]> {
	if (ids.length === 0) return [];
	const rows = await tx
		.select()
		.from(people)
		.where(inArray(people.id, [...ids]));

	return rows.map(toPerson);
}

export async function listAdministrators(tx: Database, count: number): Promise<Person[]> {
	const rows = await tx.select().from(people).where(eq(people.administrator, true)).limit(count);

	return rows.map(toPerson);
}

export async function saveProfile(
	tx: Database,
	id: PersonId,
	profile: Pick<Person, 'name' | 'locale'>
): Promise<void> {
	await tx
		.update(people)
		.set({ ...profile, updatedAt: sql`now()` })
		.where(eq(people.id, id));
}

export async function saveAdministrator(tx: Database, id: PersonId, administrator: boolean): Promise<void> {
	await tx.update(people).set({ administrator }).where(eq(people.id, id));
}

export async function saveModerator(tx: Database, id: PersonId, moderator: boolean): Promise<void> {
	await tx.update(people).set({ moderator }).where(eq(people.id, id));
}

/** Administrators are moderators too. */
export async function countModeratorsBut(tx: Database, id: PersonId): Promise<number> {
	const may = or(eq(people.administrator, true), eq(people.moderator, true));

	return tx.$count(people, and(may, ne(people.id, id), eq(people.emailVerified, true)));
}

export async function saveConfirmed(tx: Database, id: string): Promise<void> {
	await tx.update(people).set({ emailVerified: true }).where(eq(people.id, id));
}

/** Nothing hangs on somebody who never confirmed: they could not sign in. */
export async function forgetUnconfirmed(tx: Database, email: string): Promise<void> {
	await tx.delete(people).where(and(eq(people.email, email), eq(people.emailVerified, false)));
}

/** Other links for a new password die with the one that was used. */
export async function forgetVerifications(tx: Database, personId: string): Promise<void> {
	await tx.delete(verifications).where(eq(verifications.value, personId));
}

export async function isVerificationAlive(tx: Database, identifier: string): Promise<boolean> {
	const alive = and(eq(verifications.identifier, identifier), sql`${verifications.expiresAt} > now()`);

	return (await tx.$count(verifications, alive)) > 0;
}

export async function addConfirmed(
	tx: Database,
	{ password, ...person }: Pick<Person, 'name' | 'email' | 'locale'> & { password: string }
): Promise<PersonId> {
	const id = randomUUID() as PersonId;
	await tx.insert(people).values({ id, ...person, emailVerified: true });
	await tx
		.insert(signInAccounts)
		.values({ id: randomUUID(), userId: id, providerId: 'credential', accountId: id, password });

	return id;
}

type Row = {
	id: string;
	name: string;
	email: string;
	emailVerified: boolean;
	locale?: string | null | undefined;
	administrator?: boolean | null | undefined;
	moderator?: boolean | null | undefined;
};

export function toPerson({ id, name, email, emailVerified, locale, ...grants }: Row): Person {
	return {
		id: id as PersonId,
		name,
		email,
		confirmed: emailVerified,
		locale: isLocale(locale) ? locale : 'en',
		administrator: grants.administrator === true,
		moderator: grants.administrator === true || grants.moderator === true
	};
}
