// An organisation is made once per name and country, however its name was written.
import { beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/server/db';
import { countOf, runSql } from '#tests/sql';
import { useTestDatabase } from '#tests/database';
import type { OrganisationId } from '../index.ts';
import {
	exportOrganisations,
	listOrganisationPage,
	organisationsById,
	organisationsNamed,
	showOrganisation
} from './index.ts';

useTestDatabase();
const operator = { kind: 'operator' } as const;
const visitor = { kind: 'visitor' } as const;
type Naming = Parameters<typeof organisationsNamed>[2][number];

const naming = (name: string | null, country: string | null = 'SE', source = 'Test'): Naming => ({
	organisation: name === null ? null : { name, country },
	source: { name: source }
});
const register = (...batch: Naming[]) => inTransaction((tx) => organisationsNamed(operator, tx, batch));

beforeEach(async () => {
	await runSql`truncate organisations cascade`;
});

describe('organisations of imported records', () => {
	it('are one whatever the case of their letters, also beyond A to Z, and however these are composed', async () => {
		const names = [
			'Älvsbyns kommun',
			'ÄLVSBYNS KOMMUN',
			'älvsbyns kommun',
			'Älvsbyns kommun'.normalize('NFD')
		];
		const ids = await register(...names.map((name) => naming(name)));
		expect(new Set(ids).size).toBe(1);
		expect(await countOf('organisations')).toBe(1);
		expect(await register(naming('ÄLVSBYNS kommun'))).toEqual([ids[0]]);
	});

	it('are several when their countries differ, and no country is a country of its own', async () => {
		const ids = await register(
			naming('Town', 'FI'),
			naming('Town', 'SE'),
			naming('Town', null),
			naming('town', null)
		);
		expect(new Set(ids).size).toBe(3);
		expect(ids[2]).toBe(ids[3]);
	});

	it('stand in the order of the records, with a gap where a record names none', async () => {
		const ids = await register(naming('B'), naming(null), naming('A'), naming('b'));
		const names = await organisationsById(ids);
		expect(ids.map((id) => (id === null ? null : names.get(id)?.name.toLowerCase()))).toEqual([
			'b',
			null,
			'a',
			'b'
		]);
	});

	it('are made once by two imports at the same moment', async () => {
		const batch = Array.from({ length: 200 }, (_, at) => naming(`Body ${at}`));
		const [one, other] = await Promise.all([register(...batch), register(...batch.toReversed())]);
		expect(await countOf('organisations')).toBe(200);
		expect(one).toEqual(other.toReversed());
	});

	it('are unclaimed, and marked when only the demonstration names them', async () => {
		const [id] = await register(naming('Hiidenvaaran kunta', 'FI', 'Talka demo'));
		expect(await showOrganisation(visitor, id as OrganisationId)).toMatchObject({
			claimed: false,
			demo: true,
			country: 'FI'
		});
	});

	it('are not made by a visitor', async () => {
		const attempt = inTransaction((tx) => organisationsNamed(visitor, tx, [naming('Town')]));
		await expect(attempt).rejects.toMatchObject({ name: 'Refusal' });
		expect(await countOf('organisations')).toBe(0);
	});
});

describe('the list of organisations', () => {
	it('goes through all of them exactly once, newest first', async () => {
		await register(...Array.from({ length: 23 }, (_, at) => naming(`Body ${at}`)));
		const seen: string[] = [];
		let cursor: string | undefined;
		do {
			const page = await listOrganisationPage(visitor, { cursor, limit: 5 });
			seen.push(...page.items.map(({ id }) => id));
			cursor = page.next ?? undefined;
		} while (cursor !== undefined);
		expect(seen).toHaveLength(23);
		expect(new Set(seen).size).toBe(23);
	});

	it('says that one is not there', async () => {
		const nobody = '00000000-0000-4000-8000-000000000000' as OrganisationId;
		await expect(showOrganisation(visitor, nobody)).rejects.toMatchObject({ name: 'NotFound' });
	});

	it('is written out for everybody', async () => {
		await register(naming('Town', 'FI'));
		const lines = await Array.fromAsync(exportOrganisations(visitor));
		expect(lines).toEqual([
			{ id: expect.any(String) as string, name: 'Town', country: 'FI', claimed: false }
		]);
	});
});
