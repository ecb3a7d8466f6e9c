// Reads what is asked of a list from an address: the same schema for pages, feeds and the programming interface.
import * as v from 'valibot';
import { settleCountry } from '#commons/places';
import {
	expiryValues,
	listFilters,
	LISTED_AT_ONCE,
	type ListAsked,
	type ListFilter,
	type ListOffer,
	type ListSort
} from './list-asked.ts';
import { decodeListCursor } from './list-cursor.ts';

export const LONGEST_SEARCH = 500;
export const LISTED_AT_MOST = 100;
const LONGEST_VALUE = 200;

/** `code` is also the key of the sentence that says it; `value` is what was written, to be shown again. */
export type ListFault = {
	field: string;
	code: 'too-long' | 'unknown' | 'cursor' | 'limit';
	value: string;
};
export type ListReading = { asked: ListAsked; faults: readonly ListFault[] };
type Reading = { cursorName?: 'after' | 'cursor'; limit?: number };

/** What is wrong is named and left out of `asked`, so that a page can show the rest. Unknown names are passed over. */
export function readListAsked(
	params: URLSearchParams,
	offer: ListOffer,
	{ cursorName = 'after', limit = LISTED_AT_ONCE }: Reading = {}
): ListReading {
	const written = valuesOf(params, cursorName);
	const parsed = v.safeParse(listSchema(offer, cursorName), written);
	const wrong = new Map((parsed.issues ?? []).map((issue) => [v.getDotPath(issue) ?? '', issue.message]));
	const good = parsed.success
		? parsed.output
		: v.parse(
				listSchema(offer, cursorName),
				Object.fromEntries(Object.entries(written).filter(([field]) => !wrong.has(field)))
			);
	const faults = [...wrong].map(([field, code]) => ({
		field,
		code: code as ListFault['code'],
		value: written[field] ?? ''
	}));

	return withCursor(askedFrom(good, limit), offer, { faults, cursorName, cursor: written[cursorName] });
}

type Fields = Readonly<Record<string, string | number | undefined>>;
type Field = v.GenericSchema<string | undefined, string | number | undefined>;

/** The first value of each name that says something; the values of a cursor and a limit may not be empty. */
function valuesOf(params: URLSearchParams, cursorName: string): Record<string, string> {
	const values: Record<string, string> = {};
	for (const name of ['q', ...listFilters, 'sort', 'limit', cursorName]) {
		const value = params.get(name)?.toWellFormed().replaceAll('\u0000', '').trim();
		const counts = value !== undefined && (value !== '' || (cursorName === 'cursor' && isPaging(name)));
		if (counts) values[name] = value;
	}

	return values;
}

function isPaging(name: string): boolean {
	return name === 'limit' || name === 'cursor';
}

const wholeNumber = v.pipe(
	v.string(),
	v.regex(/^\d{1,3}$/, 'limit'),
	v.transform(Number),
	v.minValue(1, 'limit'),
	v.maxValue(LISTED_AT_MOST, 'limit')
);
const word = v.pipe(v.string(), v.maxLength(LONGEST_VALUE, 'unknown'));
const oneOf = (values: readonly string[]) => v.picklist(values, 'unknown');

/** What an address may hold, by name; also what the programming interface says of itself. */
export function listSchema(offer: ListOffer, cursorName: string) {
	const filters: Record<ListFilter, v.GenericSchema<string, string>> = {
		country: v.pipe(v.string(), v.check(isCountry, 'unknown')),
		region: v.pipe(v.string(), v.regex(/^[A-Z]{2}[A-Z0-9]{0,3}$/, 'unknown')),
		theme: word,
		technology: word,
		maturity: oneOf(offer.maturities),
		language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'unknown')),
		state: oneOf(offer.states),
		expiring: oneOf(expiryValues),
		organisation: v.pipe(v.string(), v.uuid('unknown')),
		has: oneOf(['needs', 'solutions', 'practices'])
	};
	const offered = listFilters.map((name): [string, Field] => [
		name,
		v.optional(offer.filters.includes(name) ? filters[name] : v.never('unknown'))
	]);

	const entries: Record<string, Field> = {
		q: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_SEARCH, 'too-long'))),
		sort: v.optional(oneOf(offer.sorts)),
		...(cursorName === 'cursor' && { limit: v.optional(wholeNumber) }),
		...Object.fromEntries(offered)
	};

	return v.object(entries);
}

/** Asking CLDR takes a millisecond, and there are 676 pairs of letters. */
const countries = new Map<string, boolean>();

function isCountry(code: string): boolean {
	if (!/^[A-Z]{2}$/.test(code)) return false;
	const known = countries.get(code) ?? settleCountry(code) === code;
	countries.set(code, known);

	return known;
}

function askedFrom(read: Fields, limit: number): ListAsked {
	const filters = listFilters.flatMap((name) => {
		const value = read[name];
		return typeof value === 'string' ? [[name, value]] : [];
	});

	return {
		filters: Object.fromEntries(filters) as ListAsked['filters'],
		limit: typeof read['limit'] === 'number' ? read['limit'] : limit,
		...(typeof read['q'] === 'string' && { text: read['q'] }),
		...(typeof read['sort'] === 'string' && { sort: read['sort'] as ListSort })
	};
}

type Paging = { faults: readonly ListFault[]; cursorName: string; cursor: string | undefined };

/** A cursor counts only with everything else it was made for. */
function withCursor(asked: ListAsked, offer: ListOffer, { faults, cursorName, cursor }: Paging): ListReading {
	if (cursor === undefined) return { asked, faults };
	const whole = { ...asked, cursor };
	if (decodeListCursor(offer.kind, whole) !== null) return { asked: whole, faults };

	return { asked, faults: [...faults, { field: cursorName, code: 'cursor', value: cursor }] };
}
