// Places with exact points, there after `talka import places`.
import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

export const places = pgTable(
	'places',
	{
		country: text('country').notNull(),
		name: text('name').notNull(),
		/** NUTS code; empty where the file names none. */
		region: text('region').notNull().default(''),
		/** The name as it is compared. */
		key: text('key').notNull(),
		lon: doublePrecision('lon').notNull(),
		lat: doublePrecision('lat').notNull(),
		population: integer('population')
	},
	(table) => [
		primaryKey({ columns: [table.country, table.name, table.region] }),
		index('places_by_key').on(table.country, table.key),
		check('places_country_is_a_code', sql`${table.country} ~ '^[A-Z]{2}$'`),
		check(
			'places_point_is_on_earth',
			sql`${table.lon} between -180 and 180 and ${table.lat} between -90 and 90`
		)
	]
);
