// One operation of the programming interface as its page shows it: made from the very document that programs read.
import type { Described, OpenApi } from '../../../api/v1/described/open-api.ts';
import type { JsonSchema } from '../../../api/v1/described/parameters.ts';
import type { OperationId } from '../../../api/v1/described/operations.ts';

export type OperationView = {
	id: OperationId;
	/** Method and address, as one line. */
	line: string;
	summary: string;
	fields: { name: string; values: string; meaning: string; needed: boolean }[];
	takesBody: boolean;
	request: string;
	answer: string | null;
	problems: { status: string; text: string }[];
};

/** What a reader may try first; every parameter of it is one that the operation has. */
const TRY: Partial<Record<OperationId, string>> = {
	needs: '?country=FI&theme=home-care&limit=5',
	solutions: '?q=video%20calls&maturity=in-use',
	practices: '?language=sv&limit=5',
	organisations: '?country=LT&has=needs',
	concepts: '?kind=technology&limit=5'
};

export function operationViews(document: OpenApi): OperationView[] {
	const origin = document.servers[0]?.url ?? '';

	return Object.entries(document.paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]) => viewOf(operation, { method, path, origin }))
	);
}

type Place = { method: string; path: string; origin: string };

function viewOf(operation: Described, { method, path, origin }: Place): OperationView {
	const { operationId, summary, parameters, requestBody, responses } = operation;
	const body = requestBody?.content['application/json'];
	const example = responses['200']?.content['application/json']?.example;

	return {
		id: operationId,
		line: `${method.toUpperCase()} ${path}`,
		summary,
		fields: body
			? bodyFields(body.schema)
			: parameters.map(({ name, schema, description, required }) => ({
					name,
					values: valuesOf(schema),
					meaning: description,
					needed: required
				})),
		takesBody: body !== undefined,
		request: body
			? `curl ${origin}${path} \\\n  -H 'content-type: application/json' \\\n  -d '${JSON.stringify(body.example)}'`
			: `curl '${origin}${path}${TRY[operationId] ?? ''}'`,
		answer: example === undefined ? null : JSON.stringify(example, null, 2),
		problems: Object.entries(responses)
			.filter(([status]) => status !== '200')
			.map(([status, { description }]) => ({ status, text: description }))
	};
}

function bodyFields({ properties, required }: JsonSchema): OperationView['fields'] {
	const needed = Array.isArray(required) ? required : [];

	return Object.entries((properties ?? {}) as Readonly<Record<string, JsonSchema>>).map(([name, schema]) => ({
		name,
		values: valuesOf(schema),
		meaning: '',
		needed: needed.includes(name)
	}));
}

/** A schema in one line; patterns are left to programs. */
function valuesOf(schema: JsonSchema): string {
	if (Array.isArray(schema['enum'])) return schema['enum'].join(' | ');
	if (schema['type'] === 'array') return `[ ${valuesOf((schema['items'] ?? {}) as JsonSchema)} ]`;
	const said = (name: string, words: (value: string) => string) =>
		name in schema ? [words(String(schema[name]))] : [];
	const sort = 'format' in schema ? said('format', same) : said('type', same);

	return [
		...sort,
		...said('minimum', (least) => `≥ ${least}`),
		...said('maximum', (most) => `≤ ${most}`),
		...said('maxLength', (most) => `≤ ${most}`),
		...said('default', (usual) => `= ${usual}`)
	].join(' ');
}

function same(value: string): string {
	return value;
}
