// Practices: one row each, with the columns all records share.
import { sql } from 'drizzle-orm';
import { check, pgTable, text, uuid, index } from 'drizzle-orm/pg-core';
import { organisations } from '#actors/organisations/server';
import { recordColumns, recordConstraints } from '#commons/records/server';
import { practiceStates } from '../practice.ts';

export const practices = pgTable(
	'practices',
	{
		...recordColumns(),
		organisationId: uuid('organisation_id').references(() => organisations.id),
		state: text('state', { enum: practiceStates }).notNull().default('draft')
	},
	(table) => [
		...recordConstraints('practices', table),
		check('practices_have_a_title', sql`${table.title} <> '{}'::jsonb`),
		index('practices_by_organisation').on(table.organisationId)
	]
);
