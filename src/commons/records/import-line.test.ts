// What a line of an import file may look like, and what is said about each wrong one.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ImportLine } from './import-line.ts';

const good = { id: 'n-1', title: { fi: 'Lautta' }, source: { name: 'Test' } };
const fault = (line: unknown): [string, string] => {
	const result = v.safeParse(ImportLine, line);
	if (result.success) throw new Error('was accepted');
	const [issue] = result.issues;

	return [v.getDotPath(issue) ?? '', issue.message];
};

describe('a good line', () => {
	it('needs an id, a title and the name of its source', () => {
		expect(v.parse(ImportLine, good)).toEqual({
			id: 'n-1',
			title: { fi: 'Lautta' },
			description: {},
			language: 'fi',
			country: null,
			region: null,
			place: null,
			cpv: [],
			themes: [],
			technologies: [],
			trl: null,
			licence: null,
			expires: null,
			url: null,
			organisation: null,
			source: { name: 'Test', url: null, licence: null }
		});
	});

	it('may give plain texts with their language, and null for what it does not know', () => {
		const line = {
			...good,
			title: ' Ferry ',
			description: '',
			language: 'en',
			country: null,
			cpv: null,
			url: '',
			trl: null
		};
		expect(v.parse(ImportLine, line)).toMatchObject({
			title: { en: 'Ferry' },
			description: {},
			language: 'en',
			url: null
		});
	});

	it('keeps every language with a text and begins with the language it was written in', () => {
		const line = { ...good, title: { fi: 'Lautta', sv: 'Färja', en: ' ' }, language: 'sv' };
		expect(v.parse(ImportLine, line)).toMatchObject({ title: { fi: 'Lautta', sv: 'Färja' }, language: 'sv' });
		expect(v.parse(ImportLine, { ...line, language: 'lt' })).toMatchObject({ language: 'fi' });
	});

	it('gets its codes without check digits and without repetition', () => {
		const line = { ...good, cpv: ['85312000-9', '85312000', '60000000-8'], themes: ['ferry', ' ferry ', ''] };
		expect(v.parse(ImportLine, line)).toMatchObject({ cpv: ['85312000', '60000000'], themes: ['ferry'] });
	});

	it('loses U+0000 and half letters, which the database cannot keep', () => {
		const line = {
			...good,
			id: 'a\u0000b',
			title: { fi: 'Laut\u0000ta \ud83d' },
			source: { name: 'T\u0000' }
		};
		expect(v.parse(ImportLine, line)).toMatchObject({
			id: 'ab',
			title: { fi: 'Lautta \ufffd' },
			source: { name: 'T' }
		});
	});
});

describe('a bad line', () => {
	it.each([
		[{}, 'id', 'is missing'],
		[{ ...good, id: 5 }, 'id', 'is no text'],
		[{ ...good, id: ' ' }, 'id', 'is empty'],
		[{ ...good, id: '\u0000' }, 'id', 'is empty'],
		[{ ...good, id: 'x'.repeat(301) }, 'id', 'is longer than 300 characters'],
		[{ ...good, title: undefined }, 'title', 'is neither a text nor texts by language'],
		[{ ...good, title: 7 }, 'title', 'is neither a text nor texts by language'],
		[{ ...good, title: {} }, 'title', 'is empty'],
		[{ ...good, title: { fi: '\u0000 ' } }, 'title', 'is empty'],
		[{ ...good, title: '', language: 'fi' }, 'title', 'is empty'],
		[{ ...good, title: 'Ferry' }, 'language', 'is needed where a text is a plain string'],
		[{ ...good, description: 'Long' }, 'language', 'is needed where a text is a plain string'],
		[{ ...good, language: 'FI' }, 'language', 'is not an ISO 639-1 language code'],
		[{ ...good, language: 'suomi' }, 'language', 'is not an ISO 639-1 language code'],
		[{ ...good, cpv: ['8531'] }, 'cpv.0', 'is no CPV code'],
		[{ ...good, cpv: '85312000' }, 'cpv', 'is no list'],
		[{ ...good, cpv: Array.from({ length: 201 }, () => '85312000') }, 'cpv', 'has more than 200 entries'],
		[{ ...good, themes: [1] }, 'themes.0', 'is no text'],
		[{ ...good, themes: ['x'.repeat(201)] }, 'themes.0', 'is longer than 200 characters'],
		[{ ...good, trl: 0 }, 'trl', 'is below 1'],
		[{ ...good, trl: 10 }, 'trl', 'is above 9'],
		[{ ...good, trl: 4.5 }, 'trl', 'is no whole number'],
		[{ ...good, trl: '4' }, 'trl', 'is no number'],
		[{ ...good, expires: '31.5.2027' }, 'expires', 'is no date like 2027-05-31'],
		[{ ...good, expires: '2027-02-30' }, 'expires', 'is no date like 2027-05-31'],
		[{ ...good, expires: '0000-01-01' }, 'expires', 'is no date like 2027-05-31'],
		[{ ...good, url: 'javascript:alert(1)' }, 'url', 'is not a web address'],
		[{ ...good, url: 'www.example.org' }, 'url', 'is not a web address'],
		[{ ...good, url: `https://example.org/${'x'.repeat(2000)}` }, 'url', 'is longer than 2,000 characters'],
		[{ ...good, country: 'x'.repeat(61) }, 'country', 'is longer than 60 characters'],
		[{ ...good, organisation: {} }, 'organisation.name', 'is missing'],
		[{ ...good, organisation: 'City' }, 'organisation', 'is no object'],
		[{ ...good, organisation: { name: ' ' } }, 'organisation.name', 'is empty'],
		[{ ...good, source: undefined }, 'source', 'is missing'],
		[{ ...good, source: { name: '' } }, 'source.name', 'is empty'],
		[{ ...good, source: { name: 'T', url: 'file:///etc/passwd' } }, 'source.url', 'is not a web address']
	])('%j is refused for %s: %s', (line, field, reason) => expect(fault(line)).toEqual([field, reason]));

	it('of a text that is too long in one language is refused for that text', () => {
		const [field] = fault({ ...good, description: { fi: 'x'.repeat(100_001) } });
		expect(field).toBe('description.fi');
	});

	it('never throws, and names a field where one is at fault', () => {
		const lines = fc.oneof(
			fc.object({ maxDepth: 3 }),
			fc.dictionary(
				fc.constantFrom('id', 'title', 'language', 'cpv', 'url', 'source', 'expires', 'organisation'),
				fc.anything()
			)
		);
		fc.assert(
			fc.property(lines, (extra) => {
				const result = v.safeParse(ImportLine, { ...good, ...extra });
				if (result.success) expect(Object.keys(result.output.title).length).toBeGreaterThan(0);
				else expect(v.getDotPath(result.issues[0])).not.toBe('');
			})
		);
	});
});
