// The columns that needs, solutions and practices share; each module adds its own and keeps its table to itself.
import { sql } from 'drizzle-orm';
import {
	bigserial,
	check,
	integer,
	jsonb,
	text,
	timestamp,
	unique,
	uuid,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import type { LocalisedText, RecordCore, Translations } from '../record.ts';

export function recordColumns() {
	return {
		id: uuid('id').primaryKey().defaultRandom(),
		position: bigserial('position', { mode: 'number' }).notNull().unique(),
		title: jsonb('title').$type<LocalisedText>().notNull(),
		description: jsonb('description').$type<LocalisedText>().notNull(),
		language: text('language').notNull(),
		country: text('country'),
		region: text('region'),
		place: text('place'),
		cpv: text('cpv').array().notNull(),
		themes: text('themes').array().notNull(),
		technologies: text('technologies').array().notNull(),
		url: text('url'),
		sourceName: text('source_name'),
		sourceId: text('source_id'),
		sourceUrl: text('source_url'),
		sourceLicence: text('source_licence'),
		/** SHA-256 of the imported line: equal means that there is nothing to change. */
		importedHash: text('imported_hash'),
		/** Set when people change the record in Talka; from then on an import leaves it alone. */
		editedAt: timestamp('edited_at', { withTimezone: true }),
		createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
		/** Grows with every saved change; a form that was opened at an older one is shown what changed meanwhile. */
		revision: integer('revision').notNull().default(1),
		/** The person who began it; nobody for imported records and for drafts without an account. */
		createdBy: uuid('created_by'),
		/** How the languages other than the original came about. */
		translations: jsonb('translations').$type<Translations>().notNull().default({})
	};
}

export type RecordRow = {
	id: string;
	position: number;
	title: LocalisedText;
	description: LocalisedText;
	language: string;
	country: string | null;
	region: string | null;
	place: string | null;
	cpv: string[];
	themes: string[];
	technologies: string[];
	url: string | null;
	sourceName: string | null;
	sourceId: string | null;
	sourceUrl: string | null;
	sourceLicence: string | null;
	importedHash: string | null;
	editedAt: Date | null;
	createdAt: Date;
	revision: number;
	createdBy: string | null;
	translations: Translations;
	organisationId: string | null;
};

/** The last guards in the database, named after the table so that a violated one can be read. */
export function recordConstraints(
	name: string,
	table: { sourceName: AnyPgColumn; sourceId: AnyPgColumn; country: AnyPgColumn }
) {
	return [
		unique(`${name}_once_per_source`).on(table.sourceName, table.sourceId),
		check(`${name}_country_is_a_code`, sql`${table.country} is null or ${table.country} ~ '^[A-Z]{2}$'`)
	];
}

/** A row as the rest of the program sees it: the source in one piece, no bookkeeping. */
export function toCore(row: RecordRow): RecordCore {
	const { sourceName, sourceUrl, sourceLicence } = row;

	return {
		id: row.id,
		position: row.position,
		title: row.title,
		description: row.description,
		language: row.language,
		country: row.country,
		region: row.region,
		place: row.place,
		cpv: row.cpv,
		themes: row.themes,
		technologies: row.technologies,
		url: row.url,
		organisationId: row.organisationId,
		source: sourceName === null ? null : { name: sourceName, url: sourceUrl, licence: sourceLicence },
		sourceId: row.sourceId,
		createdAt: row.createdAt,
		revision: row.revision,
		createdBy: row.createdBy,
		translations: row.translations
	};
}
