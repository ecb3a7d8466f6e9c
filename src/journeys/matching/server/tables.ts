// What matching keeps: one entry per public record, ready to be compared, matches with their answers, and questions.
import { sql } from 'drizzle-orm';
import {
	bigserial,
	boolean,
	check,
	customType,
	date,
	index,
	integer,
	pgTable,
	primaryKey,
	real,
	text,
	timestamp,
	unique,
	uuid,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { recordKinds } from '#commons/records';
import { reasonsToSay } from '../match-reasons.ts';
import { LONGEST_MATCH_TEXT } from '../match-form.ts';

const sayings = Object.keys(reasonsToSay) as ['accepted', 'declined'];

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
		/** The organisation whose record it is: its own records are never proposed to it. */
		organisationId: uuid('organisation_id'),
		/** The last day of an offer. */
		expires: date('expires'),
		/** Set when the record is no longer open to matches: running servers drop it then, instead of missing that it is gone. */
		removed: boolean('removed').notNull().default(false),
		/** When matches were last proposed for it; null where nobody has claimed its organisation. */
		lookedAt: timestamp('looked_at', { withTimezone: true }),
		/** Grows with every change, so that a running server can ask for what is new. */
		version: bigserial('version', { mode: 'number' }).notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kind, table.recordId] }),
		index('match_entries_by_version').on(table.version),
		index('match_entries_to_look_at')
			.on(table.lookedAt)
			.where(sql`${table.lookedAt} is not null and not ${table.removed}`),
		index('match_entries_by_organisation').on(table.organisationId),
		index('match_entries_by_model')
			.on(table.model)
			.where(sql`not ${table.removed}`),
		check('match_entries_vector_has_192_bytes', sql`length(${table.vector}) = 192`)
	]
);

/** One row: which database the entries are of, so that an index kept in a file is never taken for that of another. */
export const matchIndexLineage = pgTable(
	'match_index_lineage',
	{
		id: integer('id').primaryKey().default(1),
		lineage: uuid('lineage').notNull().defaultRandom()
	},
	(table) => [check('match_index_lineage_is_one_row', sql`${table.id} = 1`)]
);

/** One row for a need and a solution: proposed, or answered by one of the two organisations. */
export const matches = pgTable(
	'matches',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		position: bigserial('position', { mode: 'number' }).notNull().unique(),
		needId: uuid('need_id').notNull(),
		solutionId: uuid('solution_id').notNull(),
		score: real('score').notNull(),
		needAnswer: text('need_answer', { enum: sayings }),
		needReason: text('need_reason'),
		needText: text('need_text').notNull().default(''),
		needPersonId: uuid('need_person_id'),
		needAnsweredAt: timestamp('need_answered_at', { withTimezone: true }),
		solutionAnswer: text('solution_answer', { enum: sayings }),
		solutionReason: text('solution_reason'),
		solutionText: text('solution_text').notNull().default(''),
		solutionPersonId: uuid('solution_person_id'),
		solutionAnsweredAt: timestamp('solution_answered_at', { withTimezone: true }),
		/** Null where somebody answered before it was proposed. */
		proposedAt: timestamp('proposed_at', { withTimezone: true }),
		/** When the score was last computed. */
		refreshedAt: timestamp('refreshed_at', { withTimezone: true }).notNull().defaultNow(),
		createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
		revision: integer('revision').notNull().default(1)
	},
	(table) => [
		unique('matches_once_a_pair').on(table.needId, table.solutionId),
		index('matches_by_solution').on(table.solutionId),
		check('matches_score_0_to_1', sql`${table.score} between 0 and 1`),
		wholeAnswer('need', [table.needAnswer, table.needReason, table.needPersonId, table.needAnsweredAt]),
		wholeAnswer('solution', [
			table.solutionAnswer,
			table.solutionReason,
			table.solutionPersonId,
			table.solutionAnsweredAt
		]),
		check(
			'matches_texts_are_short',
			sql`greatest(length(${table.needText}), length(${table.solutionText})) <= ${sql.raw(String(LONGEST_MATCH_TEXT))}`
		)
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

/** An answer is there with its reason, its person and its time, or not at all. */
function wholeAnswer(side: string, [answer, reason, person, at]: readonly AnyPgColumn[]) {
	return check(
		`matches_${side}_answer_is_whole`,
		sql`num_nulls(${answer}, ${reason}, ${person}, ${at}) in (0, 4)`
	);
}
