// The outlines of the world's countries (world-atlas, from Natural Earth), read once and thinned as a map needs them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { feature, merge } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type * as GeoJson from 'geojson';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { projectRoot } from '#platform/server/installation';
import { settleCountry } from '../countries.ts';

export type Land = GeoJson.Polygon | GeoJson.MultiPolygon;
type Area = Polygon | MultiPolygon;
type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** Names that the atlas shortens; the others are the usual English ones. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
	Åland: 'AX',
	'Bosnia and Herz.': 'BA',
	'Faeroe Is.': 'FO',
	Macedonia: 'MK',
	Turkey: 'TR'
};
/** Islands smaller than this many times the smallest kept bend are left out. */
const ISLAND_BENDS = 1.5;

let atlas: Atlas | undefined;

/** Countries by their codes, without bends smaller than `bend` square degrees. */
export function landsOf(bend: number, codes: readonly string[]): Land[] {
	const topology = thinned(bend);

	return shapesOf(topology, codes).flatMap((shape) => landOf(topology, shape));
}

/** Countries in one piece, without the borders between them. */
export function mergedLand(bend: number, codes: readonly string[]): Land {
	const topology = thinned(bend);

	return merge(topology, shapesOf(topology, codes));
}

/** All land there is, without borders. */
export function allLand(bend: number): Land[] {
	const topology = thinned(bend);

	return areasOf(topology.objects.land).flatMap((shape) => landOf(topology, shape));
}

/** Every country's outline as it is, by its code. */
export function everyLand(): ReadonlyMap<string, Land[]> {
	const topology = readAtlas();
	const known = areasOf(topology.objects.countries).flatMap((shape) => {
		const code = codeOf(shape);
		return code === null ? [] : [{ code, lands: landOf(topology, shape) }];
	});

	return new Map(known.map(({ code, lands }) => [code, lands]));
}

function readAtlas(): Atlas {
	const file = createRequire(join(projectRoot(), 'package.json')).resolve('world-atlas/countries-50m.json');
	atlas ??= presimplify(JSON.parse(readFileSync(file, 'utf8')) as Atlas);

	return atlas;
}

function thinned(bend: number): Atlas {
	const topology = simplify(readAtlas(), bend);

	return filter(topology, filterWeight(topology, bend * ISLAND_BENDS)) as Atlas;
}

function shapesOf(topology: Atlas, codes: readonly string[]): Area[] {
	return areasOf(topology.objects.countries).filter((shape) => codes.includes(codeOf(shape) ?? ''));
}

function areasOf({ geometries }: GeometryCollection): Area[] {
	return geometries.filter((shape) => shape.type === 'Polygon' || shape.type === 'MultiPolygon');
}

function landOf(topology: Atlas, shape: Area): Land[] {
	const found = feature(topology, shape);
	const geometry = found.type === 'Feature' ? found.geometry : null;

	return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? [geometry] : [];
}

function codeOf({ properties }: Area): string | null {
	const name: unknown = properties && 'name' in properties ? properties.name : null;

	return typeof name === 'string' ? (OTHER_NAMES[name] ?? settleCountry(name)) : null;
}
