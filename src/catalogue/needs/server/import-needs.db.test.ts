// An import is idempotent, leaves people's work alone and says of every line what became of it.
import { beforeEach, describe, expect, it } from 'vitest';
import { aLine, fileOf, jsonLines, listening } from '#tests/lines';
import { countOf, runSql } from '#tests/sql';
import { useTestDatabase } from '#tests/database';
import { importNeeds, listNeedPage } from './index.ts';

useTestDatabase();
const operator = { kind: 'operator' } as const;

async function bring(content: string | Uint8Array) {
	const { hooks, refused, warnings } = listening();
	const counts = await importNeeds(operator, fileOf(content), 'talka', hooks);

	return { counts, refused, warnings };
}

const titles = async () => (await listNeedPage(operator, {})).items.map((need) => need.title['en']);

beforeEach(async () => {
	await runSql`truncate needs, outbox restart identity cascade`;
});

describe('a file that comes again', () => {
	it('changes nothing and tells nobody', async () => {
		const content = jsonLines(aLine('1'), aLine('2'), aLine('3'));
		expect((await bring(content)).counts).toEqual({ read: 3, added: 3, changed: 0, same: 0, rejected: 0 });
		expect(await countOf('outbox')).toBe(3);
		expect((await bring(content)).counts).toEqual({ read: 3, added: 0, changed: 0, same: 3, rejected: 0 });
		expect(await countOf('outbox')).toBe(3);
	});

	it('changes only the lines that differ, whatever the order of their languages', async () => {
		const title = { fi: 'Lautta', sv: 'Färja', en: 'Ferry' };
		await bring(jsonLines(aLine('1', { title, language: 'fi' }), aLine('2')));
		const again = jsonLines(
			aLine('1', { title: { en: 'Ferry', sv: 'Färja', fi: 'Lautta' }, language: 'fi' }),
			aLine('2', { title: { en: 'New title' } })
		);
		expect((await bring(again)).counts).toMatchObject({ added: 0, changed: 1, same: 1 });
		expect(await titles()).toContain('New title');
	});

	it('leaves alone what people edited in Talka', async () => {
		await bring(jsonLines(aLine('1'), aLine('2')));
		await runSql`update needs set edited_at = now(), title = '{"en": "Edited by people"}' where source_id = '1'`;
		const again = jsonLines(
			aLine('1', { title: { en: 'From the file' } }),
			aLine('2', { title: { en: 'From the file' } })
		);
		expect((await bring(again)).counts).toMatchObject({ changed: 1, same: 1 });
		expect((await titles()).toSorted()).toEqual(['Edited by people', 'From the file']);
	});

	it('knows records by source and id, so two sources may use the same id', async () => {
		const { counts } = await bring(jsonLines(aLine('1'), aLine('1', { source: { name: 'Other' } })));
		expect(counts).toMatchObject({ added: 2, rejected: 0 });
	});

	it('never waits for itself: two imports of the same 2,000 lines add each once', async () => {
		const lines = Array.from({ length: 2000 }, (_, at) =>
			aLine(`n-${at}`, { organisation: { name: `Body ${at % 300}` } })
		);
		const file = fileOf(jsonLines(...lines));
		const turned = fileOf(jsonLines(...lines.toReversed()));
		const both = await Promise.all(
			[file, turned].map((path) => importNeeds(operator, path, 'talka', listening().hooks))
		);
		expect(await countOf('needs')).toBe(2000);
		expect(both.reduce((sum, counts) => sum + counts.added, 0)).toBe(2000);
		for (const counts of both) {
			expect(counts).toMatchObject({ read: 2000, rejected: 0, changed: 0 });
			expect(counts.added + counts.same).toBe(2000);
		}
	});
});

describe('a line that cannot be taken', () => {
	it('is refused with its number, while the others come in', async () => {
		const tooLong = `{"id":"long","title":{"en":"${'x'.repeat(1024 * 1024)}"}}`;
		const bytes = Buffer.concat([
			Buffer.from(jsonLines(aLine('1'))),
			Buffer.from(`${tooLong}\n`),
			Buffer.from([0x22, 0xff, 0xfe, 0x22, 0x0a]),
			Buffer.from('{"id": "broken"\n[]\n"text"\nnull\n5\n'),
			Buffer.from(jsonLines(aLine('9', { cpv: ['x'] }))),
			Buffer.from(jsonLines(aLine('1', { title: { en: 'Again' } }))),
			Buffer.from(JSON.stringify(aLine('11')).slice(0, -10))
		]);
		const { counts, refused } = await bring(bytes);
		expect(counts).toEqual({ read: 11, added: 1, changed: 0, same: 0, rejected: 10 });
		expect(refused.map(({ line, id, field, reason }) => [line, id, field, reason])).toEqual([
			[2, null, null, 'the line is longer than 1 MiB'],
			[3, null, null, 'the line is not UTF-8'],
			...[4, 5, 6, 7, 8].map((line) => [line, null, null, 'the line is not a JSON object']),
			[9, '9', 'cpv.0', 'is no CPV code'],
			[10, '1', 'id', 'the id stands already in line 1'],
			[11, null, null, 'the line is not a JSON object']
		]);
	});

	it('is found as a repetition also when the first one came in another batch', async () => {
		const lines = Array.from({ length: 1200 }, (_, at) => aLine(`n-${at}`));
		const { refused } = await bring(jsonLines(...lines, aLine('n-3')));
		expect(refused).toEqual([
			{ line: 1201, id: 'n-3', field: 'id', reason: 'the id stands already in line 4' }
		]);
	});

	it('may be deeply nested nonsense', async () => {
		const deep = `{"id":"1","title":{"en":"x"},"source":{"name":"T"},"more":${'['.repeat(200_000)}${']'.repeat(200_000)}}\n`;
		const { counts } = await bring(deep + jsonLines(aLine('2')));
		expect(counts.added + counts.rejected).toBe(2);
		expect(await titles()).toContain('Record 2');
	});
});

describe('a file from elsewhere', () => {
	it.each([
		['an empty file', ''],
		['blank lines', '\n\r\n   \n\t\n'],
		['a byte order mark alone', '\ufeff']
	])('may be %s: nothing is read', async (_what, content) => {
		expect((await bring(content)).counts).toEqual({ read: 0, added: 0, changed: 0, same: 0, rejected: 0 });
	});

	it('may begin with a byte order mark, end its lines with CRLF and its last one with nothing', async () => {
		const content = `\ufeff${JSON.stringify(aLine('1'))}\r\n\r\n${JSON.stringify(aLine('2'))}`;
		expect((await bring(content)).counts).toMatchObject({ read: 2, added: 2, rejected: 0 });
	});

	it('counts blank lines in line numbers, as an editor does', async () => {
		const { refused } = await bring(`\n\n${JSON.stringify(aLine('1'))}\n\n{broken\n`);
		expect(refused.map(({ line }) => line)).toEqual([5]);
	});

	it('may hold U+0000 and half letters, which are taken out', async () => {
		const line = aLine('1', {
			title: { en: 'Fer\u0000ry \ud800' },
			themes: ['a\u0000'],
			organisation: { name: 'To\u0000wn' }
		});
		expect((await bring(jsonLines(line))).counts).toMatchObject({ added: 1 });
		expect(await titles()).toEqual(['Ferry \ufffd']);
	});

	it('may cut letters of several bytes at any place while it is read', async () => {
		const title = 'Åäö😀'.repeat(150);
		const lines = Array.from({ length: 400 }, (_, at) =>
			aLine(`${at}`, { title: { en: `${title}${'x'.repeat(at % 7)}` } })
		);
		const { counts } = await bring(jsonLines(...lines));
		expect(counts).toMatchObject({ added: 400, rejected: 0 });
		const [row] =
			await runSql`select count(*)::int as whole from needs where title->>'en' like ${`${title}%`}`;
		expect(row?.['whole']).toBe(400);
	});

	it('may hold long lines without one batch growing beyond what PostgreSQL takes', async () => {
		const languages = ['en', 'fi', 'sv', 'lt', 'de', 'pl', 'fr', 'da'];
		const description = Object.fromEntries(languages.map((language) => [language, 'word '.repeat(19_000)]));
		const lines = Array.from({ length: 40 }, (_, at) => aLine(`${at}`, { description }));
		expect((await bring(jsonLines(...lines))).counts).toMatchObject({ added: 40, rejected: 0 });
	});

	it('loses an unknown country with a warning and keeps the rest', async () => {
		const lines = jsonLines(
			aLine('1', { country: 'Atlantis' }),
			aLine('2', { country: 'UK', organisation: { name: 'Town', country: 'Nowhere' } }),
			aLine('3', { country: 'EL' })
		);
		const { counts, warnings } = await bring(lines);
		expect(counts).toMatchObject({ added: 3, rejected: 0 });
		expect(warnings).toEqual([
			{ line: 1, sentence: 'country "Atlantis" is unknown and was left out' },
			{ line: 2, sentence: 'country "Nowhere" is unknown and was left out' }
		]);
		const { items } = await listNeedPage(operator, {});
		expect(items.map((need) => need.country)).toEqual(['GR', 'GB', null]);
	});
});

describe('a visitor', () => {
	it('may not import, and nothing is written', async () => {
		const file = fileOf(jsonLines(aLine('1', { organisation: { name: 'Visitor’s own' } })));
		const attempt = importNeeds({ kind: 'visitor' }, file, 'talka', listening().hooks);
		await expect(attempt).rejects.toMatchObject({ name: 'Refusal', code: 'organisation.operator-only' });
		expect(await countOf('needs')).toBe(0);
		expect(await countOf('outbox')).toBe(0);
	});
});
