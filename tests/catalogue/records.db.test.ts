// What holds for needs, solutions and practices alike: out and in again changes nothing, drafts stay hidden, pages are complete.
import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { database } from '#platform/server/db';
import { useTestDatabase } from '#tests/database';
import { aLine, fileOf, jsonLines, listening } from '#tests/lines';
import { runSql } from '#tests/sql';
import { kinds, type KindUnderTest } from './kinds.ts';

useTestDatabase();
const operator = { kind: 'operator' } as const;
const visitor = { kind: 'visitor' } as const;

const bring = (kind: KindUnderTest, ...lines: readonly unknown[]) =>
	kind.bring(operator, fileOf(jsonLines(...lines)), listening().hooks);
const hide = (kind: KindUnderTest, sourceId: string, state: string) =>
	database().execute(
		sql`update ${sql.identifier(kind.table)} set state = ${state} where source_id = ${sourceId}`
	);

beforeEach(async () => {
	await runSql`truncate needs, solutions, practices, organisations cascade`;
});

/** Everything a line may say, in more languages than one, in orders that the database does not keep. */
const rich = [
	aLine('full', {
		title: { sv: 'Färja', fi: 'Lautta', en: 'Ferry' },
		description: { fi: 'Saaressa asuu 40 ihmistä.', en: 'Forty people live there.', sv: 'Fyrtio bor där.' },
		language: 'fi',
		country: 'UK',
		region: 'FI1D8',
		place: 'Hiidenvaara',
		cpv: ['60600000-4', '34512100'],
		themes: ['ferry', 'island'],
		technologies: ['battery'],
		trl: 7,
		licence: 'EUPL-1.2',
		expires: '2028-02-29',
		url: 'https://example.org/ferry?a=1&b=ä',
		organisation: { name: 'Älvsbyns kommun', country: 'SE' },
		source: { name: 'Register', url: 'https://example.org/', licence: 'CC-BY-4.0' }
	}),
	aLine('shouting', { organisation: { name: 'ÄLVSBYNS KOMMUN', country: 'SE' } }),
	{ id: 'bare', title: 'Only a title', language: 'en', source: { name: 'Register' } },
	aLine('other-first', { title: { lt: 'Keltas', de: 'Fähre' }, description: { de: 'Zur Insel' } })
];

describe.for(kinds)('$table', (kind) => {
	it('come back unchanged when they are written out and brought in again', async () => {
		await bring(kind, ...rich);
		const before =
			await runSql`select id, source_id from needs union select id, source_id from solutions union select id, source_id from practices order by 2`;
		const written = await Array.fromAsync(kind.write(operator));
		expect(written).toHaveLength(4);
		expect(await bring(kind, ...written)).toEqual({ read: 4, added: 0, changed: 0, same: 4, rejected: 0 });
		expect(await Array.fromAsync(kind.write(operator))).toEqual(written);
		const after =
			await runSql`select id, source_id from needs union select id, source_id from solutions union select id, source_id from practices order by 2`;
		expect(after).toEqual(before);
	});

	it('are the same in another installation', async () => {
		await bring(kind, ...rich);
		const written = await Array.fromAsync(kind.write(operator));
		await runSql`truncate needs, solutions, practices, organisations cascade`;
		expect(await bring(kind, ...written.toReversed())).toMatchObject({ added: 4, rejected: 0 });
		expect(await Array.fromAsync(kind.write(operator))).toEqual(written);
	});

	it('are written out with their first language first and the id of their source', async () => {
		await bring(kind, ...rich);
		const written = (await Array.fromAsync(kind.write(operator))) as {
			id: string;
			title: Record<string, string>;
			language: string;
		}[];
		const full = written.find(({ id }) => id === 'full');
		expect(Object.keys(full?.title ?? {})).toEqual(['fi', 'en', 'sv']);
		expect(full?.language).toBe('fi');
		expect(written.find(({ id }) => id === 'other-first')?.language).toBe('lt');
	});

	it('are written out for everybody and brought in by the operator only', async () => {
		await bring(kind, aLine('1'));
		expect(await Array.fromAsync(kind.write(visitor))).not.toEqual([]);
		const attempt = kind.bring(visitor, fileOf(jsonLines(aLine('2'))), listening().hooks);
		await expect(attempt).rejects.toMatchObject({ name: 'Refusal' });
		expect(await kind.count()).toBe(1);
	});

	it('are not there for a visitor while they are drafts', async () => {
		for (const state of kind.hidden) {
			await runSql`truncate needs, solutions, practices cascade`;
			await bring(kind, aLine('1'), aLine('2'));
			const [shown] = (await kind.page(visitor, {})).items.filter(({ sourceId }) => sourceId === '1');
			const id = shown?.id ?? '';
			await hide(kind, '1', state);
			await expect(kind.show(visitor, id)).rejects.toMatchObject({ name: 'NotFound' });
			expect((await kind.show(operator, id)).sourceId).toBe('1');
			expect((await kind.page(visitor, {})).items.map(({ sourceId }) => sourceId)).toEqual(['2']);
			expect(await kind.showAll([id])).toEqual([]);
			expect(await kind.count()).toBe(1);
			const written = (await Array.fromAsync(kind.write(operator))) as { id: string }[];
			expect(written.map((line) => line.id)).toEqual(['2']);
		}
	});

	it('are not found under an id that is not there', async () => {
		const missing = kind.show(operator, '00000000-0000-4000-8000-000000000000');
		await expect(missing).rejects.toMatchObject({ name: 'NotFound' });
	});

	it('are gone through page by page exactly once, newest first, also while new ones come in', async () => {
		await bring(kind, ...Array.from({ length: 45 }, (_, at) => aLine(`n-${at}`)));
		const seen: (string | null)[] = [];
		let cursor: string | undefined;
		do {
			const page = await kind.page(visitor, { cursor, limit: 10 });
			seen.push(...page.items.map(({ sourceId }) => sourceId));
			cursor = page.next ?? undefined;
			await bring(kind, aLine(`new-${seen.length}`));
		} while (cursor !== undefined);
		expect(seen).toEqual(Array.from({ length: 45 }, (_, at) => `n-${44 - at}`));
	});

	it('end without a further page when the last one is exactly full', async () => {
		await bring(kind, aLine('1'), aLine('2'));
		expect((await kind.page(visitor, { limit: 2 })).next).toBeNull();
	});
});
