// From a file of places to saved points: read, check, save in batches, report every refused line.
import * as v from 'valibot';
import { Refusal } from '#platform/errors';
import { inTransaction } from '#platform/server/db';
import { notify } from '#platform/server/events';
import { PlaceLine, type ImportedPlace } from '../place-line.ts';
import { isRegionCodeOf } from '../regions.ts';
import { canLieIn } from './country-boxes.ts';
import { savePlaces } from './queries.ts';
import { NEEDED_COLUMNS, NoColumns, readPlaceLines, type ReadLine } from './read-place-lines.ts';
import { forgetSpots } from './spots.ts';

type Counts = { read: number; added: number; changed: number; same: number; rejected: number };
type RefusedPlace = { line: number; id: string | null; field: string | null; reason: string };
/** The same as of every import: the command shows progress and writes the report. */
export type PlaceHooks = { refuse: (line: RefusedPlace) => void; progress: (counts: Counts) => void };

const BATCH = 1000;
/** All of a continent; what is seen is remembered, so that no place stands twice in a file. */
const MOST_LINES = 1_000_000;

/** A second file with the same places changes their points; nothing is taken away. */
export async function importPlaces(file: string, hooks: PlaceHooks): Promise<Counts> {
	const counts: Counts = { read: 0, added: 0, changed: 0, same: 0, rejected: 0 };
	const seen = new Map<string, number>();
	let batch: ImportedPlace[] = [];
	const flush = async () => {
		const saved = await inTransaction(async (tx) => {
			const rows = await savePlaces(tx, batch);
			if (rows.length > 0) await notify(tx, 'catalogue');
			return rows;
		});
		const added = saved.filter((row) => row.added).length;
		counts.added += added;
		counts.changed += saved.length - added;
		counts.same += batch.length - saved.length;
		batch = [];
		hooks.progress(counts);
	};
	for await (const line of linesOf(file)) {
		counts.read += 1;
		if (counts.read > MOST_LINES) throw new Refusal('places.too-many');
		const result = readPlace(line, seen);
		if ('reason' in result) {
			counts.rejected += 1;
			hooks.refuse(result);
		} else batch.push(result);
		if (batch.length === BATCH) await flush();
	}
	if (batch.length > 0) await flush();
	forgetSpots();

	return counts;
}

async function* linesOf(file: string): AsyncGenerator<ReadLine> {
	try {
		yield* readPlaceLines(file);
	} catch (error) {
		throw error instanceof NoColumns ? new Refusal('places.no-columns') : error;
	}
}

function readPlace(line: ReadLine, seen: Map<string, number>): ImportedPlace | RefusedPlace {
	const refused = (reason: string, id: string | null = null, field: string | null = null) => ({
		line: line.number,
		id,
		field,
		reason
	});
	if ('refused' in line) return refused(line.refused);
	const { fields } = line;
	const id = typeof fields['name'] === 'string' ? fields['name'].slice(0, 200) : null;
	const missing = NEEDED_COLUMNS.find((name) => fields[name] === undefined);
	if (missing) return refused('is missing', id, missing);
	const result = v.safeParse(PlaceLine, fields);
	if (!result.success) {
		const [issue] = result.issues;
		return refused(issue.message, id, v.getDotPath(issue));
	}
	const place = result.output;
	const wrong = misplaced(place);
	if (wrong) return refused(wrong.reason, id, wrong.field);
	const key = `${place.country}\u0000${place.name}\u0000${place.region ?? ''}`;
	const before = seen.get(key);
	if (before !== undefined) return refused(`the place stands already in line ${before}`, id, 'name');
	seen.set(key, line.number);

	return place;
}

function misplaced({ country, region, lon, lat }: ImportedPlace): { field: string; reason: string } | null {
	if (canLieIn(country, { lon, lat }) === false) {
		const mends = canLieIn(country, { lon: lat, lat: lon });
		const question = mends ? ': are longitude and latitude swapped?' : '';
		return { field: 'lon', reason: `the point lies outside ${country}${question}` };
	}
	if (region !== null && !isRegionCodeOf(region, country))
		return { field: 'region', reason: `the region ${region} does not lie in ${country}` };

	return null;
}
