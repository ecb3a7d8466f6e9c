// Which addresses search engines are told: all that everybody may read, each once, however they fall into parts.
import { describe, expect, it } from 'vitest';
import { organisationAddresses } from '#actors/organisations/server';
import { storedOrganisation } from '#actors/organisations/testing';
import { needAddresses } from '#catalogue/needs/server';
import { storedNeed } from '#catalogue/needs/testing';
import { practiceAddresses } from '#catalogue/practices/server';
import { solutionAddresses } from '#catalogue/solutions/server';
import { useTestDatabase } from '#tests/database';

useTestDatabase();

describe('the addresses of needs', () => {
	it('are those that everybody may read, each in one part, in the order in which they came', async () => {
		const open = [];
		for (const state of [
			'open',
			'draft',
			'matched',
			'in_review',
			'closed_stopped',
			'adopted',
			'open'
		] as const) {
			const need = await storedNeed({ state });
			if (state !== 'draft' && state !== 'in_review') open.push(need.id);
		}
		for (const size of [1, 2, 3, 5, 100]) {
			const starts = await needAddresses.starts(size);
			expect(starts).toHaveLength(Math.ceil(open.length / size));
			const parts = await Promise.all(starts.map((from) => needAddresses.list({ from, count: size })));
			expect(
				parts.flat().map(({ id }) => id),
				`parts of ${size}`
			).toEqual(open);
			expect(parts.flat().every(({ changed }) => !Number.isNaN(changed.getTime()))).toBe(true);
		}
	});

	it('stay in their part when more come', async () => {
		const [first = 0] = await needAddresses.starts(3);
		const before = await needAddresses.list({ from: first, count: 3 });
		await storedNeed({ state: 'open' });
		expect(await needAddresses.list({ from: first, count: 3 })).toEqual(before);
		expect(await needAddresses.list({ from: 1_000_000_000, count: 3 })).toEqual([]);
	});
});

it('other lists have theirs too, and an empty list has no part', async () => {
	const id = await storedOrganisation();
	const [from = 0] = await organisationAddresses.starts(1000);
	expect((await organisationAddresses.list({ from, count: 1000 })).map((address) => address.id)).toContain(
		id
	);
	expect(await solutionAddresses.starts(10)).toEqual([]);
	expect(await practiceAddresses.starts(10)).toEqual([]);
});
