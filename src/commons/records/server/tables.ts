// Every version of every record that people wrote in Talka: nothing that was public disappears.
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { recordKinds } from '../record.ts';
import type { Snapshot } from '../history.ts';

export const recordVersions = pgTable(
	'record_versions',
	{
		kind: text('kind', { enum: recordKinds }).notNull(),
		recordId: uuid('record_id').notNull(),
		revision: integer('revision').notNull(),
		/** The verb of the use case, such as `revise-need`; a message key of the module that wrote it. */
		act: text('act').notNull(),
		/** What the person said about it, where a reason was asked. */
		note: text('note'),
		snapshot: jsonb('snapshot').$type<Snapshot>().notNull(),
		/** Nobody: written without an account. */
		personId: uuid('person_id'),
		organisationId: uuid('organisation_id'),
		at: timestamp('at', { withTimezone: true }).notNull().defaultNow()
	},
	(table) => [
		primaryKey({ columns: [table.kind, table.recordId, table.revision] }),
		index('record_versions_by_person').on(table.personId)
	]
);
