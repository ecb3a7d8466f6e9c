// Forms that arrived after their session had ended: kept a day, given back after signing in.
import { index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const keptForms = pgTable(
	'kept_forms',
	{
		/** SHA-256 of the random cookie; the cookie itself is stored nowhere. */
		key: text('key').primaryKey(),
		/** The page with the form, without the language in front. */
		path: text('path').notNull(),
		posted: jsonb('posted').$type<Record<string, string | string[]>>().notNull(),
		keptAt: timestamp('kept_at', { withTimezone: true }).notNull().defaultNow()
	},
	(table) => [index('kept_forms_by_age').on(table.keptAt)]
);
