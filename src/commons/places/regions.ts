// Our own table of points (data/places): one for each country and region, with the region's names.
import * as v from 'valibot';
import { countryName, type Locale } from '#platform/i18n';
// eslint-disable-next-line no-restricted-imports -- Content in data/ has no door, and only the server may read files.
import table from '../../../data/places/places.json' with { type: 'json' };
import { settleCountry } from './countries.ts';

export type Region = {
	/** NUTS, or of a country ISO 3166: GR and GB, where NUTS says EL and UK. */
	code: string;
	country: string;
	lon: number;
	lat: number;
	/** The edition that alone has the code; without it 2021 and 2024 both do. */
	nuts?: number;
	/** Its own language first; none where it is a country. */
	names?: Readonly<Record<string, string>>;
};

const Table = v.array(
	v.object({
		code: v.string(),
		country: v.string(),
		lon: v.number(),
		lat: v.number(),
		nuts: v.optional(v.number()),
		names: v.optional(v.record(v.string(), v.string()))
	})
);
const regions: ReadonlyMap<string, Region> = new Map(
	v
		.parse(Table, table)
		.map(({ nuts, names, ...region }) => [
			region.code,
			{ ...region, ...(nuts ? { nuts } : {}), ...(names ? { names } : {}) }
		])
);
/** These have an ISO code of their own and are regions of the country. */
const PARTS: Readonly<Record<string, string>> = { AX: 'FI', SJ: 'NO' };

/** What the region, or the smallest known one around it, is called; null where not even the country is known. */
export function regionName(code: string, locale: Locale): string | null {
	const region = findRegion(code);
	if (!region) return null;
	const names = region.names ?? {};

	return names[locale] ?? Object.values(names)[0] ?? countryName(region.country, locale);
}

/** The regions of a country that have a point, larger ones first. */
export function regionsOf(country: string): readonly Region[] {
	return [...regions.values()].filter(
		(region) =>
			region.code !== region.country && (region.country === country || PARTS[region.country] === country)
	);
}

/** The region of this code or the smallest known one around it. */
export function findRegion(code: string): Region | null {
	const written = code.trim().toUpperCase();
	if (!/^[A-Z]{2}[A-Z0-9]{0,3}$/.test(written)) return null;
	for (let length = written.length; length > 2; length--) {
		const region = regions.get(written.slice(0, length));
		if (region) return region;
	}

	return regions.get(settleCountry(written.slice(0, 2)) ?? '') ?? null;
}

/** Whether a region can lie in the country: FI20 lies in FI and is AX. */
export function isRegionOf(region: Region, country: string): boolean {
	return isPart(region.country, country) || isPart(country, region.country);
}

/** The same by code alone, for countries without regions in the table too. */
export function isRegionCodeOf(code: string, country: string): boolean {
	const region = findRegion(code);
	if (region) return isRegionOf(region, country);

	return settleCountry(code.slice(0, 2)) === country;
}

function isPart(part: string, country: string): boolean {
	return part === country || PARTS[part] === country;
}
