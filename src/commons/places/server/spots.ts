// Finds the spot of a place by its name; a place nobody knows stands near the middle of its country.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { projectRoot } from '#platform/server/installation';
import type { Spot } from './projection.ts';

export type FoundSpot = Spot & { exact: boolean };

const DemoPlaces = v.array(
	v.object({ name: v.string(), country: v.string(), lat: v.number(), lon: v.number() })
);

/** Not the geometric middle but a point in the country where a sign hides little. */
const COUNTRY_SPOTS: Readonly<Record<string, Spot>> = {
	BE: { lat: 50.8, lon: 4.5 },
	CZ: { lat: 49.9, lon: 15.3 },
	DE: { lat: 53.0, lon: 11.0 },
	DK: { lat: 55.9, lon: 9.3 },
	EE: { lat: 58.7, lon: 25.8 },
	FI: { lat: 63.0, lon: 26.5 },
	FO: { lat: 62.0, lon: -6.9 },
	IE: { lat: 53.2, lon: -7.9 },
	IS: { lat: 64.9, lon: -18.6 },
	LT: { lat: 55.3, lon: 23.9 },
	LV: { lat: 56.9, lon: 24.9 },
	NL: { lat: 52.4, lon: 5.6 },
	NO: { lat: 61.2, lon: 9.0 },
	PL: { lat: 53.4, lon: 19.5 },
	SE: { lat: 61.0, lon: 15.0 }
};

let demoSpots: ReadonlyMap<string, Spot> | undefined;

/** Exact for the places of the demonstration, else the country's spot; null for a country off the map. */
export function spotOf({
	country,
	place
}: {
	country: string | null;
	place: string | null;
}): FoundSpot | null {
	if (country === null) return null;
	demoSpots ??= readDemoSpots();
	const exact = place === null ? undefined : demoSpots.get(`${country} ${place}`);
	if (exact) return { ...exact, exact: true };
	const middle = COUNTRY_SPOTS[country];

	return middle ? { ...middle, exact: false } : null;
}

function readDemoSpots(): ReadonlyMap<string, Spot> {
	const file = readFileSync(join(projectRoot(), 'data', 'demo', 'places.json'), 'utf8');
	const places = v.parse(DemoPlaces, JSON.parse(file));

	return new Map(places.map(({ name, country, lat, lon }) => [`${country} ${name}`, { lat, lon }]));
}
