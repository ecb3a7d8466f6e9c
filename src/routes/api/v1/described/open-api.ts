// The description of the whole programming interface (OpenAPI 3.1), made from the operations and their schemas.
import { toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import { talkaVersion } from '#platform/server/installation';
import { exampleAnswers, exampleBodies } from './examples.ts';
import { operationIds, operations, type Operation, type OperationId } from './operations.ts';
import { parametersOf, type JsonSchema, type Parameter } from './parameters.ts';
import { shapes } from './shapes.ts';

type Media = { schema: JsonSchema; example?: unknown };
export type Described = {
	operationId: OperationId;
	summary: string;
	tags: readonly string[];
	security: readonly never[];
	parameters: readonly Parameter[];
	requestBody?: { required: true; content: { 'application/json': Media } };
	responses: Readonly<Record<string, { description: string; content: Readonly<Record<string, Media>> }>>;
};
export type OpenApi = {
	openapi: '3.1.0';
	info: {
		title: string;
		version: string;
		description: string;
		license: { name: string; identifier: string };
	};
	servers: readonly { url: string }[];
	security: readonly never[];
	paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
	components: { schemas: Readonly<Record<string, JsonSchema>> };
};

export type ApiTexts = { title: string; description: string; summary: (id: OperationId) => string };

const PROBLEMS: Readonly<Record<number, string>> = {
	400: 'The body is not JSON in UTF-8.',
	413: 'The body is larger than 1 MiB.',
	422: 'Something has the wrong shape; “errors” names each part.',
	503: 'The database does not answer.'
};

export function openApi(origin: string, texts: ApiTexts): OpenApi {
	return {
		openapi: '3.1.0',
		info: {
			title: texts.title,
			version: talkaVersion(),
			description: texts.description,
			license: { name: 'EUPL 1.2', identifier: 'EUPL-1.2' }
		},
		servers: [{ url: origin }],
		// Everything is public: no key, no account.
		security: [],
		paths: Object.fromEntries(
			operationIds.map((id) => {
				const operation = operations[id];
				return [operation.path, { [operation.method]: described(id, operation, texts) }];
			})
		),
		components: { schemas: schemas() }
	};
}

function described(id: OperationId, operation: Operation, texts: ApiTexts): Described {
	const { query, body, answer, problems } = operation;
	const good: Media = {
		schema: answer === null ? { type: 'object' } : refTo(answer),
		...(exampleAnswers[id] !== undefined && { example: exampleAnswers[id] })
	};
	const bad = problems.map((status): [string, Described['responses'][string]] => [
		String(status),
		{
			description: PROBLEMS[status] ?? '',
			content: { 'application/problem+json': { schema: refTo('Problem') } }
		}
	]);

	return {
		operationId: id,
		summary: texts.summary(id),
		tags: [id === 'match' || id === 'health' || id === 'openapi' ? 'service' : 'records'],
		security: [],
		parameters: query === undefined ? [] : parametersOf(query),
		...(body !== undefined && {
			requestBody: {
				required: true,
				content: { 'application/json': { schema: inputOf(body), example: exampleBodies[id] } }
			}
		}),
		responses: {
			'200': { description: texts.summary(id), content: { 'application/json': good } },
			...Object.fromEntries(bad)
		}
	};
}

function refTo(name: string): JsonSchema {
	return { $ref: `#/components/schemas/${name}` };
}

function schemas(): Readonly<Record<string, JsonSchema>> {
	const found = toJsonSchemaDefs(shapes, {
		overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`
	});

	return Object.fromEntries(Object.entries(found).map(([name, schema]) => [name, { ...schema }]));
}

function inputOf(body: NonNullable<Operation['body']>): JsonSchema {
	const schema = toJsonSchema(body, { typeMode: 'input', errorMode: 'ignore' });
	// OpenAPI names the dialect once for the whole document.
	delete schema.$schema;

	return { ...schema };
}
