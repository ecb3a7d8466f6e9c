// What matching keeps: one entry per public record, ready to be compared, and the questions people asked.
import { sql } from 'drizzle-orm';
import {
	bigserial,
	check,
	customType,
	index,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid
} from 'drizzle-orm/pg-core';
import { recordKinds } from '#commons/records';

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

export const matchEntries = pgTable(
	'match_entries',
	{
		kind: text('kind', { enum: recordKinds }).notNull(),
		recordId: uuid('record_id').notNull(),
		/** Int8 components of the unit vector × 127, one byte each. */
		vector: bytes('vector').notNull(),
		concepts: text('concepts').array().notNull(),
		cpv: text('cpv').array().notNull(),
		language: text('language').notNull(),
		country: text('country'),
		place: text('place'),
		/** The language model that made the vector; entries of another one are made again at the next start. */
		model: text('model').notNull().default(''),
		/** Grows with every change, so that a running server can ask for what is new. */
		version: bigserial('version', { mode: 'number' }).notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kind, table.recordId] }),
		index('match_entries_by_version').on(table.version)
	]
);

export const questions = pgTable(
	'questions',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		text: text('text').notNull(),
		askedAt: timestamp('asked_at', { withTimezone: true }).notNull().defaultNow()
	},
	(table) => [
		check('questions_have_a_text', sql`length(${table.text}) between 1 and 100000`),
		index('questions_by_age').on(table.askedAt)
	]
);
