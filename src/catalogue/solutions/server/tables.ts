// Solutions: one row each, with the columns all records share.
import { sql } from 'drizzle-orm';
import { check, date, integer, pgTable, text, uuid, index } from 'drizzle-orm/pg-core';
import { organisations } from '#actors/organisations/server';
import { recordColumns, recordConstraints } from '#commons/records/server';
import { solutionStates } from '../solution.ts';

export const solutions = pgTable(
	'solutions',
	{
		...recordColumns(),
		organisationId: uuid('organisation_id').references(() => organisations.id),
		trl: integer('trl'),
		licence: text('licence'),
		expires: date('expires'),
		state: text('state', { enum: solutionStates }).notNull().default('draft')
	},
	(table) => [
		...recordConstraints('solutions', table),
		check('solutions_trl_1_to_9', sql`${table.trl} between 1 and 9`),
		check('solutions_have_a_title', sql`${table.title} <> '{}'::jsonb`),
		index('solutions_by_organisation').on(table.organisationId)
	]
);
