// Practices: one row each, with the columns all records share and what only a practice has.
import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { organisations } from '#actors/organisations/server';
import { recordColumns, recordConstraints } from '#commons/records/server';
import { practiceStates, type PracticeProfile } from '../practice.ts';

export const practices = pgTable(
	'practices',
	{
		...recordColumns(),
		organisationId: uuid('organisation_id').references(() => organisations.id),
		state: text('state', { enum: practiceStates }).notNull().default('draft'),
		/** Empty for imported practices. */
		profile: jsonb('profile').$type<Partial<PracticeProfile>>().notNull().default({}),
		rejectedConcepts: text('rejected_concepts').array().notNull().default([]),
		retiredAt: timestamp('retired_at', { withTimezone: true }),
		retireReason: text('retire_reason'),
		savedAt: timestamp('saved_at', { withTimezone: true }).notNull().defaultNow()
	},
	(table) => [
		...recordConstraints('practices', table),
		check('practices_have_a_title', sql`${table.title} <> '{}'::jsonb`),
		check('practices_retire_with_a_reason', sql`${table.retiredAt} is null or ${table.retireReason} <> ''`),
		index('practices_by_organisation').on(table.organisationId),
		index('practices_begun_by')
			.on(table.createdBy)
			.where(sql`${table.state} = 'draft'`)
	]
);
