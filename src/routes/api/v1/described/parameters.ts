// The parameters of an address, from the very schema that reads them.
import type * as v from 'valibot';
import { toJsonSchema } from '@valibot/to-json-schema';
import { LISTED_AT_MOST, LISTED_AT_ONCE, type ListFilter } from '#commons/records';

export type JsonSchema = Readonly<Record<string, unknown>>;
export type Parameter = {
	name: string;
	in: 'query';
	required: boolean;
	description: string;
	schema: JsonSchema;
};

const MEANINGS: Record<ListFilter | 'q' | 'sort' | 'limit' | 'cursor' | 'kind' | 'area', string> = {
	q: 'Words to look for, in any language; what means the same is found too',
	country: 'Country, ISO 3166-1 with two letters',
	region: 'The beginning of a NUTS code: FI1 finds FI1D8',
	theme: 'Id of a concept of the thesaurus, or a word of the source',
	technology: 'A technology, as records name it',
	maturity: 'How far it is',
	language: 'A language in which there is a text (ISO 639-1)',
	state: 'State of the record',
	expiring: 'Offers that end within 60 days (soon), or have ended (over)',
	organisation: 'Id of the organisation',
	has: 'Organisations that have such records',
	sort: 'Order; without it the newest first, with “q” the best first',
	limit: 'How many on one page',
	cursor: 'The value of “next” of the page before; counts only with the same filters and words',
	kind: 'Kind of concept',
	area: 'Service area'
};

/** In an address everything is written as text; how many is meant as a number. */
const COUNT = { type: 'integer', minimum: 1, maximum: LISTED_AT_MOST, default: LISTED_AT_ONCE };
const CURSOR = { type: 'string' };

export function parametersOf(query: v.GenericSchema): Parameter[] {
	const { properties = {} } = toJsonSchema(query, { typeMode: 'input', errorMode: 'ignore' });
	const fields = { ...properties, limit: COUNT, cursor: CURSOR } as Readonly<Record<string, JsonSchema>>;
	const taken = Object.entries(fields).filter(([, schema]) => !('not' in schema));

	return taken.map(([name, schema]) => ({
		name,
		in: 'query',
		required: false,
		description: name in MEANINGS ? MEANINGS[name as keyof typeof MEANINGS] : '',
		schema
	}));
}
