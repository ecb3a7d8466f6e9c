// The official labels come in from a table and are used soon after, also where the table is not quite as it should be.
import { describe, expect, it } from 'vitest';
import { fileOf } from '#tests/lines';
import { runSql } from '#tests/sql';
import { useTestDatabase } from '#tests/database';
import { cpvLabel, importCpv, refreshCpvLabels } from './index.ts';

useTestDatabase();

describe('labels of CPV codes', () => {
	it('are our own short ones before any import, down to the division', () => {
		expect(cpvLabel('60600000', 'en')).toBe(cpvLabel('60000000', 'en'));
		expect(cpvLabel('60600000', 'en')).not.toBeNull();
		expect(cpvLabel('99999999', 'en')).toBeNull();
	});

	it('are the imported ones at the latest five seconds later, and the nearest level above where one is missing', async () => {
		const table =
			'code\tparent\tlevel\ten\tfi\n60600000\t60000000\tgroup\tWater transport\tVesikuljetuspalvelut\n';
		expect(await importCpv(fileOf(table))).toBe(1);
		await refreshCpvLabels(0);
		expect(cpvLabel('60600000', 'fi')).toBe('Vesikuljetuspalvelut');
		expect(cpvLabel('60610000', 'en')).toBe('Water transport');
		expect(cpvLabel('60600000', 'sv')).toBe(cpvLabel('60000000', 'sv'));
	});

	it('change when they are imported again, and a process that looked a moment ago looks again only when it may', async () => {
		await importCpv(fileOf('code\ten\n60600000\tBoats\n'));
		await refreshCpvLabels(5000);
		expect(cpvLabel('60600000', 'en')).toBe('Water transport');
		await refreshCpvLabels(0);
		expect(cpvLabel('60600000', 'en')).toBe('Boats');
	});

	it('come also from a table with a byte order mark, CRLF, check digits, repeated codes and U+0000', async () => {
		const table =
			'\ufeffcode\ten\r\n03000000-1\tFarm\u0000ing\r\n03000000\tAgriculture\r\nxyz\tNothing\r\n\r\n';
		expect(await importCpv(fileOf(table))).toBe(1);
		await refreshCpvLabels(0);
		expect(cpvLabel('03000000', 'en')).toBe('Agriculture');
	});

	it('come from a table larger than one batch', async () => {
		const rows = Array.from({ length: 1234 }, (_, at) => `7${String(at).padStart(7, '0')}\tLabel ${at}`);
		expect(await importCpv(fileOf(`code\ten\n${rows.join('\n')}`))).toBe(1234);
		const [row] = await runSql`select count(*)::int as count from cpv_labels where code like '7%'`;
		expect(row?.['count']).toBe(1234);
	});

	it.each(['', 'kode\ten\n03000000\tx\n', '{"code": 1}'])(
		'are refused from a table without a column for codes: %j',
		async (table) => {
			await expect(importCpv(fileOf(table))).rejects.toMatchObject({
				name: 'Refusal',
				code: 'cpv.no-code-column'
			});
		}
	);
});
