// The list of organisations against a real PostgreSQL: found by name, narrowed by country and by what they have.
// cspell:disable
import { beforeAll, describe, expect, it } from 'vitest';
import { listOrganisationPage } from '#actors/organisations/server';
import { importNeeds } from '#catalogue/needs/server';
import type { ListRequest } from '#commons/records';
import { useTestDatabase } from '#tests/database';
import { aLine, fileOf, jsonLines, listening } from '#tests/lines';

useTestDatabase();
const operator = { kind: 'operator' } as const;
const visitor = { kind: 'visitor' } as const;
const bringNeeds = (...lines: readonly unknown[]) =>
	importNeeds(operator, fileOf(jsonLines(...lines)), 'talka', listening().hooks);

describe('organisations', () => {
	const page = (request: ListRequest) => listOrganisationPage(visitor, request);
	beforeAll(async () => {
		const names = [
			'Norrskogs kommun',
			'Älvsbyns kommun',
			'Kommunala bolaget',
			'Šiaulių savivaldybė',
			'100 % Care'
		];
		await bringNeeds(
			...names.map((name, at) =>
				aLine(`o-${at}`, { organisation: { name, country: at === 3 ? 'LT' : 'SE' } })
			)
		);
	});

	it('are found by a part of the name, without marks, and spelled wrongly', async () => {
		const names = async (text: string) => (await page({ text })).items.map(({ name }) => name);
		expect(await names('alvsbyn')).toEqual(['Älvsbyns kommun']);
		expect((await names('KOMMUN')).toSorted()).toHaveLength(3);
		expect(await names('Siauliai')).toEqual(['Šiaulių savivaldybė']);
		expect(await names('100 %')).toEqual(['100 % Care']);
		expect(await names('%_')).toEqual([]);
		expect(await names('👵')).toEqual([]);
	});

	it('are counted by country and by what they have, and go by name', async () => {
		const [first] = (await page({ sort: 'title' })).items;
		expect(first?.name).toBe('100 % Care');
		const owners = { needs: new Map([[first?.id ?? '', 1]]), solutions: new Map(), practices: new Map() };
		const having = await listOrganisationPage(visitor, { filters: { has: 'needs' } }, owners);
		expect(having).toMatchObject({ total: 1, items: [{ name: '100 % Care' }] });
		expect(having.facets.find(({ name }) => name === 'country')?.values).toEqual([{ value: 'SE', count: 1 }]);
		expect((await page({ filters: { country: 'LT' } })).total).toBe(1);
		expect(await page({ filters: { country: 'FI', state: 'unclaimed' } })).toMatchObject({
			total: 0,
			without: [
				{ filter: 'country', count: 5 },
				{ filter: 'state', count: 0 }
			]
		});
	});
});
