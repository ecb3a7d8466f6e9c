// Solutions: one row each, with the columns all records share.
import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { organisations } from '#actors/organisations/server';
import { recordColumns, recordConstraints } from '#commons/records/server';
import { solutionStates } from '../solution.ts';
import type { SolutionProfile } from '../solution-profile.ts';

export const solutions = pgTable(
	'solutions',
	{
		...recordColumns(),
		organisationId: uuid('organisation_id').references(() => organisations.id),
		trl: integer('trl'),
		licence: text('licence'),
		expires: date('expires'),
		state: text('state', { enum: solutionStates }).notNull().default('draft'),
		/** Facts that nothing searches by; empty for imported solutions, and read through `ProfileShape`. */
		profile: jsonb('profile').$type<Partial<SolutionProfile>>().notNull().default({}),
		rejectedCpv: text('rejected_cpv').array().notNull().default([]),
		rejectedConcepts: text('rejected_concepts').array().notNull().default([]),
		retiredAt: timestamp('retired_at', { withTimezone: true }),
		retireReason: text('retire_reason'),
		savedAt: timestamp('saved_at', { withTimezone: true }).notNull().defaultNow()
	},
	(table) => [
		...recordConstraints('solutions', table),
		check('solutions_trl_1_to_9', sql`${table.trl} between 1 and 9`),
		check('solutions_have_a_title', sql`${table.title} <> '{}'::jsonb`),
		check('solutions_retire_with_a_reason', sql`${table.retiredAt} is null or ${table.retireReason} <> ''`),
		index('solutions_by_organisation').on(table.organisationId)
	]
);
