// One line of a file of places: the shape that `talka import places` reads, with limits on every size.
import * as v from 'valibot';
import { settleCountry } from './countries.ts';

export type ImportedPlace = v.InferOutput<typeof PlaceLine>;

const NAME_LIMIT = 200;
const MOST_PEOPLE = 2_000_000_000;

const cleanText = v.pipe(
	v.string('is no text'),
	v.transform((text) => text.toWellFormed().replaceAll('\u0000', '').trim().normalize('NFC'))
);
/** Tables hold numbers as text, with a decimal comma where the cells are not divided by commas; an empty cell is none. */
const numberOrText = v.pipe(
	v.unknown(),
	v.transform((value) => (isNumberText(value) ? Number(value.trim().replace(',', '.')) : value))
);
const orNothing = v.pipe(
	v.unknown(),
	v.transform((value) => (value === '' ? null : value))
);
const degrees = (most: number) =>
	v.pipe(
		numberOrText,
		v.number('is no number'),
		v.finite('is no number'),
		v.minValue(-most, `is below −${most}`),
		v.maxValue(most, `is above ${most}`)
	);
const regionCode = v.pipe(
	cleanText,
	v.toUpperCase(),
	v.regex(/^[A-Z]{2}[A-Z0-9]{1,3}$/, 'is no NUTS code such as FI1D8')
);
const headCount = v.pipe(
	numberOrText,
	v.number('is no number'),
	v.integer('is no whole number'),
	v.minValue(0, 'is below 0'),
	v.maxValue(MOST_PEOPLE, 'is more people than there are')
);

export const PlaceLine = v.object({
	name: v.pipe(
		cleanText,
		v.minLength(1, 'is empty'),
		v.maxLength(NAME_LIMIT, `is longer than ${NAME_LIMIT} characters`)
	),
	country: v.pipe(
		cleanText,
		v.check(
			(written) => settleCountry(written) !== null,
			'is no country that we know: write a code such as FI'
		),
		v.transform((written) => settleCountry(written) ?? written)
	),
	region: v.optional(v.pipe(orNothing, v.nullable(regionCode)), null),
	lon: degrees(180),
	lat: degrees(90),
	population: v.optional(v.pipe(orNothing, v.nullable(headCount)), null)
});

/** As names are compared: however large or small the letters, however many spaces between the words. */
export function placeKey(name: string): string {
	return name.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/gu, ' ');
}

function isNumberText(value: unknown): value is string {
	return typeof value === 'string' && /^\s*-?\d{1,12}([.,]\d{1,12})?\s*$/.test(value);
}
