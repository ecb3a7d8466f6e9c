// Organisations, made once per name and country, who belongs to them, and for which one a person acts now.
import { sql } from 'drizzle-orm';
import {
	bigserial,
	boolean,
	check,
	index,
	pgTable,
	text,
	timestamp,
	unique,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { people } from '#actors/people/server';
import { roles } from '../actor.ts';
import { membershipStates } from '../membership.ts';

export const organisations = pgTable(
	'organisations',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		position: bigserial('position', { mode: 'number' }).notNull().unique(),
		name: text('name').notNull(),
		/** The name in lower case, made by Talka: PostgreSQL's own lower() depends on the locale of each server. */
		nameKey: text('name_key').notNull(),
		country: text('country'),
		claimed: boolean('claimed').notNull().default(false),
		demo: boolean('demo').notNull().default(false),
		createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow()
	},
	(table) => [
		uniqueIndex('organisations_once_per_country').on(table.nameKey, sql`coalesce(${table.country}, '')`),
		check('organisations_country_is_a_code', sql`${table.country} is null or ${table.country} ~ '^[A-Z]{2}$'`)
	]
);

const personId = () =>
	uuid('person_id')
		.notNull()
		.references(() => people.id, { onDelete: 'cascade' });
const organisationId = () =>
	uuid('organisation_id')
		.notNull()
		.references(() => organisations.id, { onDelete: 'cascade' });

export const memberships = pgTable(
	'memberships',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		personId: personId(),
		organisationId: organisationId(),
		role: text('role', { enum: roles }).notNull(),
		state: text('state', { enum: membershipStates }).notNull(),
		/** What the person wrote to those who let in. */
		message: text('message').notNull().default(''),
		askedAt: timestamp('asked_at', { withTimezone: true }).notNull().defaultNow(),
		decidedAt: timestamp('decided_at', { withTimezone: true }),
		decidedBy: uuid('decided_by').references(() => people.id, { onDelete: 'set null' })
	},
	(table) => [
		unique('memberships_once').on(table.personId, table.organisationId),
		index('memberships_of_organisation').on(table.organisationId, table.state),
		check('memberships_role', sql`${table.role} in ('owner', 'editor', 'viewer')`),
		check('memberships_state', sql`${table.state} in ('asked', 'member')`)
	]
);

export const actingChoices = pgTable('acting_choices', {
	personId: personId().primaryKey(),
	organisationId: organisationId()
});
