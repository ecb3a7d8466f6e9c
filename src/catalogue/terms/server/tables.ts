// Suggestions for the thesaurus, and everything that was ever decided about them.
import { sql } from 'drizzle-orm';
import {
	bigserial,
	boolean,
	check,
	index,
	pgTable,
	text,
	timestamp,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { organisations } from '#actors/organisations/server';
import { suggestionActs, suggestionStates } from '../suggestion.ts';
import { termChanges } from '../suggestion-form.ts';

export const termSuggestions = pgTable(
	'term_suggestions',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		position: bigserial('position', { mode: 'number' }).notNull().unique(),
		concept: text('concept').notNull(),
		language: text('language').notNull(),
		term: text('term').notNull(),
		/** The term without capitals and punctuation: two that differ only there are one. */
		termKey: text('term_key').notNull(),
		change: text('change', { enum: termChanges }).notNull(),
		state: text('state', { enum: suggestionStates }).notNull().default('suggested'),
		note: text('note').notNull().default(''),
		/** Null for what the operator brought in from a file. */
		organisationId: uuid('organisation_id').references(() => organisations.id),
		suggestedBy: uuid('suggested_by'),
		suggestedAt: timestamp('suggested_at', { withTimezone: true }).notNull(),
		decidedBy: uuid('decided_by'),
		decidedAt: timestamp('decided_at', { withTimezone: true }),
		reason: text('reason').notNull().default('')
	},
	(table) => [
		check('term_suggestions_have_a_term', sql`${table.term} <> ''`),
		check('term_suggestions_decided', sql`(${table.state} = 'suggested') = (${table.decidedAt} is null)`),
		/** The same wish is open once, whoever has it. */
		uniqueIndex('term_suggestions_open_once')
			.on(table.concept, table.language, table.termKey, table.change)
			.where(sql`${table.state} = 'suggested'`),
		index('term_suggestions_by_concept').on(table.concept, table.position),
		index('term_suggestions_by_state').on(table.state, table.position),
		index('term_suggestions_by_organisation').on(table.organisationId, table.state)
	]
);

/** Only ever added to. */
export const termDecisions = pgTable(
	'term_decisions',
	{
		position: bigserial('position', { mode: 'number' }).primaryKey(),
		suggestionId: uuid('suggestion_id')
			.notNull()
			.references(() => termSuggestions.id, { onDelete: 'cascade' }),
		act: text('act', { enum: suggestionActs }).notNull(),
		personId: uuid('person_id'),
		reason: text('reason').notNull().default(''),
		/** Decided by the very person who suggested it, because there was no other moderator. */
		alone: boolean('alone').notNull().default(false),
		at: timestamp('at', { withTimezone: true }).notNull()
	},
	(table) => [index('term_decisions_of_suggestion').on(table.suggestionId, table.position)]
);
