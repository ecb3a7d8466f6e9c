// Needs: one row each, with the columns all records share.
import { sql } from 'drizzle-orm';
import { check, pgTable, text, uuid, index } from 'drizzle-orm/pg-core';
import { organisations } from '#actors/organisations/server';
import { recordColumns, recordConstraints } from '#commons/records/server';
import { needStates } from '../need.ts';

export const needs = pgTable(
	'needs',
	{
		...recordColumns(),
		organisationId: uuid('organisation_id').references(() => organisations.id),
		state: text('state', { enum: needStates }).notNull().default('draft')
	},
	(table) => [
		...recordConstraints('needs', table),
		check('needs_have_a_title', sql`${table.title} <> '{}'::jsonb`),
		index('needs_by_organisation').on(table.organisationId)
	]
);
