// Every statement that touches the places.
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Database } from '#platform/server/db';
import { placeKey, type ImportedPlace } from '../place-line.ts';
import { places } from './tables.ts';

export type PlaceRow = typeof places.$inferSelect;
export type NamedPlace = { country: string; key: string };

/** Every place of these names, at most a few for each. */
export async function findPlaces(tx: Database, named: readonly NamedPlace[]): Promise<PlaceRow[]> {
	const byCountry = Map.groupBy(named, ({ country }) => country);
	const wanted = [...byCountry].map(([country, group]) =>
		and(
			eq(places.country, country),
			inArray(
				places.key,
				group.map(({ key }) => key)
			)
		)
	);

	return wanted.length === 0
		? []
		: tx
				.select()
				.from(places)
				.where(or(...wanted));
}

/** Saves new places and new points of known ones; returns which were added, the rest of the batch was the same. */
export async function savePlaces(
	tx: Database,
	batch: readonly ImportedPlace[]
): Promise<{ added: boolean }[]> {
	const rows = batch.map((place) => ({ ...place, region: place.region ?? '', key: placeKey(place.name) }));

	return tx
		.insert(places)
		.values(rows)
		.onConflictDoUpdate({
			target: [places.country, places.name, places.region],
			set: { lon: sql`excluded.lon`, lat: sql`excluded.lat`, population: sql`excluded.population` },
			setWhere: sql`(${places.lon}, ${places.lat}, ${places.population}) is distinct from (excluded.lon, excluded.lat, excluded.population)`
		})
		.returning({ added: sql<boolean>`(xmax = 0)` });
}
