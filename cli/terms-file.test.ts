// A training learns the approved terms: they stand in a copy of the thesaurus, and the project's own stays as it is.
// cspell:ignore kotihoito kotihoidon kotilevo
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { termsOfFile, thesaurusWith } from './terms-file.ts';

const made: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'talka-terms-'));
made.push(folder);
afterAll(() => made.forEach((one) => rmSync(one, { recursive: true, force: true })));

const file = (name: string, content: string) => {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
};

it('adds and removes what a file of terms says', () => {
	const own = file(
		'care.json',
		JSON.stringify({
			area: 'care',
			concepts: [
				{
					id: 'home-care',
					kind: 'service',
					cpv: [],
					terms: { fi: ['kotihoito', 'kotihoidon'], sv: ['hemvård'] }
				}
			]
		})
	);
	const before = readFileSync(own, 'utf8');
	const line = (change: string, term: string) =>
		JSON.stringify({
			concept: 'home-care',
			language: 'fi',
			term,
			change,
			decided: '2026-11-22T08:00:00.000Z'
		});
	const terms = termsOfFile(
		file('terms.jsonl', `${line('add', 'kotilevo')}\n${line('remove', 'Kotihoidon')}\n`)
	);
	const copy = thesaurusWith(folder, terms);
	made.push(copy);
	const { concepts } = JSON.parse(readFileSync(join(copy, 'care.json'), 'utf8')) as {
		concepts: { terms: unknown }[];
	};
	expect(concepts[0]?.terms).toEqual({ fi: ['kotihoito', 'kotilevo'], sv: ['hemvård'] });
	expect(readFileSync(own, 'utf8')).toBe(before);
});

it.each(['{"concept": "home-care"}', 'no JSON'])('stops at a line that is no term: %s', (line) => {
	expect(() => termsOfFile(file('bad.jsonl', line))).toThrow('is no file of terms');
});
