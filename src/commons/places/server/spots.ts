// Finds the point of a place: its own where it was imported, else its region's, else its country's.
import { LRUCache } from 'lru-cache';
import { database } from '#platform/server/db';
import { onChange } from '#platform/server/events';
import { placeKey } from '../place-line.ts';
import { findRegion, isRegionOf } from '../regions.ts';
import { findPlaces, type PlaceRow } from './queries.ts';
import type { Spot } from './sheets.ts';

/** What is known of where something is. */
export type Whereabouts = { country: string | null; region: string | null; place: string | null };
export type FoundSpot = Spot & { exact: 'place' | 'region' | 'country' };
/** Several places of one name, each with its region. */
type Namesakes = readonly (Spot & { region: string })[];

const MOST_NAMES = 20_000;
const LONGEST_NAME = 300;
/** A process that hears no notices looks again after this long. */
const FRESH_MILLISECONDS = 60_000;

const known = new LRUCache<string, Namesakes>({ max: MOST_NAMES, ttl: FRESH_MILLISECONDS });
onChange(forgetSpots);

export function forgetSpots(): void {
	known.clear();
}

export async function spotOf(where: Whereabouts): Promise<FoundSpot | null> {
	const [spot = null] = await spotsOf([where]);

	return spot;
}

/** The points of many in their order, with one statement for the names not yet known; null where nothing is known. */
export async function spotsOf(all: readonly Whereabouts[]): Promise<(FoundSpot | null)[]> {
	await learn(all);

	return all.map((where) => exactSpot(where) ?? roughSpot(where));
}

async function learn(all: readonly Whereabouts[]): Promise<void> {
	const asked = all.flatMap((where) => {
		const named = nameOf(where);
		return named && !known.has(cacheKey(named)) ? [named] : [];
	});
	if (asked.length === 0) return;
	const found = Map.groupBy(await findPlaces(database(), asked), cacheKey);
	for (const named of asked) known.set(cacheKey(named), (found.get(cacheKey(named)) ?? []).map(asNamesake));
}

/** Of several places of one name only the one in the record's region is meant; where that is open, none is. */
function exactSpot(where: Whereabouts): FoundSpot | null {
	const named = nameOf(where);
	const namesakes = (named && known.get(cacheKey(named))) ?? [];
	const nearby = namesakes.filter(({ region }) => where.region !== null && isWithin(where.region, region));
	const [meant, ...others] = namesakes.length > 1 ? nearby : namesakes;

	return meant && others.length === 0 ? { lon: meant.lon, lat: meant.lat, exact: 'place' } : null;
}

function roughSpot({ country, region }: Whereabouts): FoundSpot | null {
	const found = region === null ? null : findRegion(region);
	const meant = found && (country === null || isRegionOf(found, country)) ? found : findRegion(country ?? '');

	return (
		meant && { lon: meant.lon, lat: meant.lat, exact: meant.code === meant.country ? 'country' : 'region' }
	);
}

/** Either code may be the finer one. */
function isWithin(one: string, other: string): boolean {
	return other !== '' && (one.startsWith(other) || other.startsWith(one));
}

function nameOf({ country, place }: Whereabouts): { country: string; key: string } | null {
	return country && place && place.length <= LONGEST_NAME ? { country, key: placeKey(place) } : null;
}

function cacheKey({ country, key }: { country: string; key: string }): string {
	return `${country} ${key}`;
}

function asNamesake({ lon, lat, region }: PlaceRow): Spot & { region: string } {
	return { lon, lat, region };
}
