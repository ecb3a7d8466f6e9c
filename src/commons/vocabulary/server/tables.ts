// Official CPV labels, there after `talka import cpv`.
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';

export const cpvLabels = pgTable('cpv_labels', {
	/** Eight digits, without the check digit. */
	code: text('code').primaryKey(),
	labels: jsonb('labels').$type<Record<string, string>>().notNull()
});
