// The outbox: what happened, written in the same transaction as the change itself. It is also the audit trail.
import { bigserial, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';

export const outbox = pgTable(
	'outbox',
	{
		id: bigserial('id', { mode: 'number' }).primaryKey(),
		name: text('name').notNull(),
		subjectId: text('subject_id').notNull(),
		payload: jsonb('payload'),
		createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
		deliveredAt: timestamp('delivered_at', { withTimezone: true })
	},
	(table) => [
		index('outbox_waiting')
			.on(table.id)
			.where(sql`${table.deliveredAt} is null`)
	]
);
