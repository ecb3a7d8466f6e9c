// Needs: one row each, with the columns all records share and what only a need has.
import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	doublePrecision,
	index,
	jsonb,
	pgTable,
	text,
	timestamp,
	uuid
} from 'drizzle-orm/pg-core';
import { organisations } from '#actors/organisations/server';
import { recordColumns, recordConstraints } from '#commons/records/server';
import type { LocalisedText } from '#commons/records';
import { needStates } from '../need.ts';
import type { NeedSlots } from '../need-slots.ts';

export const needs = pgTable(
	'needs',
	{
		...recordColumns(),
		organisationId: uuid('organisation_id').references(() => organisations.id),
		state: text('state', { enum: needStates }).notNull().default('draft'),
		/** Empty for imported needs. */
		slots: jsonb('slots').$type<Partial<NeedSlots>>().notNull().default({}),
		summary: jsonb('summary').$type<LocalisedText>().notNull().default({}),
		baselineValue: doublePrecision('baseline_value'),
		baselineTarget: doublePrecision('baseline_target'),
		baselineUnit: text('baseline_unit').notNull().default(''),
		baselineMeasured: text('baseline_measured').notNull().default(''),
		moneyOwner: text('money_owner').notNull().default(''),
		wantedFrom: text('wanted_from'),
		wantedTo: text('wanted_to'),
		rejectedCpv: text('rejected_cpv').array().notNull().default([]),
		rejectedConcepts: text('rejected_concepts').array().notNull().default([]),
		/** SHA-256 of the cookie of somebody without an account. */
		draftKey: text('draft_key'),
		submittedBy: uuid('submitted_by'),
		approvedBy: uuid('approved_by'),
		approvedAt: timestamp('approved_at', { withTimezone: true }),
		approvedAlone: boolean('approved_alone').notNull().default(false),
		returnNote: text('return_note'),
		closedAt: timestamp('closed_at', { withTimezone: true }),
		closeReason: text('close_reason'),
		savedAt: timestamp('saved_at', { withTimezone: true }).notNull().defaultNow()
	},
	(table) => [
		...recordConstraints('needs', table),
		check('needs_have_a_title', sql`${table.title} <> '{}'::jsonb`),
		check(
			'needs_wanted_in_months',
			sql`concat(${table.wantedFrom}, ${table.wantedTo}) ~ '^(\\d{4}-\\d{2}){0,2}$'`
		),
		check('needs_close_with_a_reason', sql`${table.closedAt} is null or ${table.closeReason} <> ''`),
		// A draft without an account belongs to nobody else; once claimed the key is gone.
		check(
			'needs_key_only_drafts',
			sql`${table.draftKey} is null or (${table.state} = 'draft' and ${table.organisationId} is null)`
		),
		index('needs_by_organisation').on(table.organisationId),
		index('needs_by_draft_key')
			.on(table.draftKey)
			.where(sql`${table.draftKey} is not null`),
		index('needs_begun_by')
			.on(table.createdBy)
			.where(sql`${table.state} = 'draft'`)
	]
);
