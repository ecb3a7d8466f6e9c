// Organisations, made once per name and country.
import { sql } from 'drizzle-orm';
import { bigserial, boolean, check, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

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
