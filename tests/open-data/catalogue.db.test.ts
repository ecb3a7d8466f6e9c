// The catalogue of data sets, as it is really answered: held against the official shapes of DCAT-AP 3, in both forms.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import formats from '@rdfjs/formats';
import rdf from '@zazuko/env';
import Validator from 'rdf-validate-shacl';
import { beforeAll, describe, expect, it } from 'vitest';
import { importNeeds } from '#catalogue/needs/server';
import { importSolutions } from '#catalogue/solutions/server';
import { projectRoot } from '#platform/server/installation';
import { useTestDatabase } from '#tests/database';
import { aLine, fileOf, jsonLines, listening } from '#tests/lines';
import { realFile } from '#tests/real-data';
import { GET as getJsonLd } from '../../src/routes/catalogue.jsonld/+server.ts';
import { GET as getTurtle } from '../../src/routes/catalogue.ttl/+server.ts';
import { GET as getWanted } from '../../src/routes/catalogue/+server.ts';

useTestDatabase();
const operator = { kind: 'operator' } as const;
const ORIGIN = 'https://talka.example';
const SHAPES = ['dcat-ap-SHACL.ttl', 'shapes.ttl', 'range.ttl', 'mdr-vocabularies.shape.ttl'];
const VIOLATION = 'http://www.w3.org/ns/shacl#Violation';

const NO_SHAPES = '../shared/data is not here, so the official shapes are not either';

type Dataset = Awaited<ReturnType<typeof parsed>>;
type Handler = (event: never) => Response | Promise<Response>;

async function ask(handler: Handler, headers: Record<string, string> = {}): Promise<Response> {
	const url = new URL('/catalogue', ORIGIN);
	const event = {
		url,
		request: new Request(url, { headers }),
		locals: { locale: 'fi' },
		setHeaders: () => undefined
	};

	return handler(event as never);
}

async function parsed(text: string, type: 'text/turtle' | 'application/ld+json') {
	const stream = formats.parsers.import(type, Readable.from([text]));
	if (!stream) throw new Error(`Nothing reads ${type}`);

	return rdf.dataset().import(stream);
}

async function officialShapes(name: string) {
	const file = realFile('standards', 'dcat-ap', '3.0.1', name);

	return file === null ? null : parsed(readFileSync(file, 'utf8'), 'text/turtle');
}

async function violations(shapes: Dataset, data: Dataset) {
	const { results } = await new Validator(shapes, { factory: rdf }).validate(data);

	return results
		.filter(({ severity }) => severity.value === VIOLATION)
		.map(({ focusNode, path, message }) => ({
			about: focusNode.value,
			path: path.value,
			message: message.map(({ value }) => value)
		}));
}

beforeAll(async () => {
	const { hooks } = listening();
	await importNeeds(operator, fileOf(jsonLines(aLine('a'), aLine('b', { country: 'SE' }))), 'talka', hooks);
	const demo = join(projectRoot(), 'data', 'demo', 'solutions.jsonl');
	await importSolutions(operator, demo, 'talka', hooks);
});

describe('the catalogue of data sets', () => {
	it.for(SHAPES)('violates nothing of %s', async (name, { skip }) => {
		const shapes = await officialShapes(name);
		if (shapes === null) return skip(NO_SHAPES);
		const data = await parsed(await (await ask(getTurtle)).text(), 'text/turtle');
		expect(await violations(shapes, data)).toEqual([]);
	});

	it('would be refused by these shapes without a publisher', async ({ skip }) => {
		const shapes = await officialShapes('shapes.ttl');
		if (shapes === null) return skip(NO_SHAPES);
		const data = await parsed(await (await ask(getTurtle)).text(), 'text/turtle');
		data.deleteMatches(null, rdf.namedNode('http://purl.org/dc/terms/publisher'));
		expect((await violations(shapes, data)).map(({ path }) => path)).toContain(
			'http://purl.org/dc/terms/publisher'
		);
	});

	it('says the same in Turtle and in JSON-LD', async () => {
		const turtle = await parsed(await (await ask(getTurtle)).text(), 'text/turtle');
		const json = await parsed(await (await ask(getJsonLd)).text(), 'application/ld+json');
		expect(turtle.size).toBeGreaterThan(200);
		expect(json.toCanonical()).toBe(turtle.toCanonical());
	});

	it('has titles in every language, and countries and the last change from the records', async () => {
		const text = await (await ask(getTurtle)).text();
		for (const title of ['"Needs"@en', '"Tarpeet"@fi', '"Behov"@sv']) expect(text).toContain(title);
		expect(text).toMatch(/country\/SWE>/);
		expect(text).toMatch(/dct:modified "20\d\d-/);
		expect(text).toContain(`<${ORIGIN}/data/needs.jsonl>`);
	});

	it.each([
		['text/turtle', 'text/turtle; charset=utf-8'],
		['application/ld+json;q=0.9, text/turtle;q=0.1', 'application/ld+json'],
		['*/*', 'text/turtle; charset=utf-8']
	])('answers who accepts %s with %s', async (accept, type) => {
		const answer = await ask(getWanted, { accept });
		expect(answer.headers.get('content-type')).toBe(type);
		expect(answer.headers.get('vary')).toBe('Accept');
	});

	it('sends a browser to the page', async () => {
		const asked = ask(getWanted, {
			accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
		});
		await expect(asked).rejects.toMatchObject({ status: 303, location: '/fi/open-data' });
	});

	it('is not sent again to who has it', async () => {
		const etag = (await ask(getTurtle)).headers.get('etag') ?? '';
		expect((await ask(getTurtle, { 'if-none-match': etag })).status).toBe(304);
	});
});
