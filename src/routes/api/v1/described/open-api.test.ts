// The description of the programming interface: valid OpenAPI 3.1, complete, with examples that keep to the shapes.
import { globSync, readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MatchRequest } from '#journeys/matching';
import { exampleAnswers, exampleBodies } from './examples.ts';
import { openApi } from './open-api.ts';
import { operationIds, operations } from './operations.ts';
import { shapes } from './shapes.ts';

const ORIGIN = 'https://talka.example';
const document = openApi(ORIGIN, { title: 'T', description: 'D', summary: (id) => `What ${id} gives` });

/** Every method that a +server.ts answers, by address. */
function routesInTree(): string[] {
	return globSync('src/routes/api/v1/**/+server.ts').flatMap((file) => {
		const path = file.replace('src/routes', '').replace('/+server.ts', '');
		const methods = readFileSync(file, 'utf8').matchAll(
			/export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g
		);
		return [...methods].map(([, method]) => `${method} ${path}`);
	});
}

describe('the description of the programming interface', () => {
	it('is accepted by a validator of OpenAPI 3.1', async () => {
		const validator = new Validator();
		const { valid, errors } = await validator.validate(structuredClone(document));
		expect(errors ?? []).toEqual([]);
		expect([valid, validator.version]).toEqual([true, '3.1']);
	});

	it('has every method of every route, and nothing that is not there', () => {
		const described = Object.entries(document.paths).flatMap(([path, methods]) =>
			Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)
		);
		expect(described.toSorted()).toEqual(routesInTree().toSorted());
	});

	it('names the public origin, and wants no key', () => {
		expect(document.servers).toEqual([{ url: ORIGIN }]);
		expect(document.security).toEqual([]);
	});

	it('points at schemas that are there', () => {
		const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
		expect(refs.length).toBeGreaterThan(operationIds.length);
		for (const [, name = ''] of refs) expect(Object.keys(document.components.schemas)).toContain(name);
	});

	it.each(['q', 'country', 'region', 'theme', 'state', 'sort', 'limit', 'cursor'])(
		'tells of the parameter %s of needs, with its meaning',
		(name) => {
			const parameter = document.paths['/api/v1/needs']?.['get']?.parameters.find((one) => one.name === name);
			expect(parameter?.description).not.toBe('');
			expect(parameter?.schema['type']).toBeDefined();
		}
	);

	it('offers no filter that a list does not take', () => {
		const names = document.paths['/api/v1/organisations']?.['get']?.parameters.map(({ name }) => name);
		expect(names).not.toContain('theme');
	});
});

describe('an example', () => {
	it.each(operationIds.filter((id) => operations[id].answer !== null))('of %s keeps to its shape', (id) => {
		const { answer } = operations[id];
		if (answer === null) throw new Error('has no shape');
		const example = exampleAnswers[id];
		// What the shape does not know would be taken off here.
		expect(v.parse(shapes[answer], example)).toEqual(example);
	});

	it('of a body is accepted', () => {
		expect(v.safeParse(MatchRequest, exampleBodies.match).success).toBe(true);
	});
});
