// One page of the list of organisations: found by name, narrowed by country, by people and by what they have.
import {
	decodeListCursor,
	encodeListCursor,
	facetsOf,
	passes,
	wholeRequest,
	type ListAsked,
	type ListFilter,
	type ListHit,
	type ListPage,
	type ListRequest
} from '#commons/records';
import { foundPage, remembered } from '#commons/records/server';
import { database } from '#platform/server/db';
import type { Actor } from '../actor.ts';
import { organisationList, type OwnerCounts } from '../organisation-list.ts';
import type { Organisation } from '../organisation.ts';
import { findOrganisations } from './queries.ts';
import { findByName, listGroups, listRows } from './queries/list.ts';

const NOBODY: OwnerCounts = { needs: new Map(), solutions: new Map(), practices: new Map() };

export async function listOrganisationPage(
	_actor: Actor,
	request: ListRequest,
	owners: OwnerCounts = NOBODY
): Promise<ListPage<Organisation>> {
	const asked = wholeRequest(request);

	return asked.text === undefined ? wholeList(asked, owners) : named(asked, asked.text, owners);
}

async function wholeList(asked: ListAsked, owners: OwnerCounts): Promise<ListPage<Organisation>> {
	const { kind, filters } = organisationList;
	const [rows, { groups }] = await Promise.all([
		listRows(database(), asked, owners, decodeListCursor(kind, asked)),
		remembered('groups of organisations', async () => {
			const found = await listGroups(database(), owners);
			return { groups: found, weight: found.length };
		})
	]);
	const last = rows[asked.limit - 1];
	const count = (besides?: ListFilter) =>
		sum(groups.filter((group) => passes(group, asked.filters, besides)));

	return {
		items: rows.slice(0, asked.limit).map(({ item }) => item),
		next: rows.length > asked.limit && last ? encodeListCursor(kind, asked, last.keys) : null,
		total: count(),
		facets: facetsOf(groups, asked.filters, filters),
		without: filters
			.filter((filter) => asked.filters[filter] !== undefined)
			.map((filter) => ({ filter, count: count(filter) }))
	};
}

async function named(asked: ListAsked, text: string, owners: OwnerCounts): Promise<ListPage<Organisation>> {
	const found = await remembered(JSON.stringify(['named', text]), async () => {
		const hits = await findByName(database(), text, owners);
		return { hits, meant: [], isCut: false, weight: hits.length };
	});
	const { ids, ...page } = foundPage(organisationList, asked, found, '');
	const rows = new Map((await findOrganisations(database(), ids)).map((row) => [row.id as string, row]));

	return { ...page, items: ids.flatMap((id) => rows.get(id) ?? []) };
}

function sum(groups: readonly ListHit[]): number {
	return groups.reduce((total, { weight = 1 }) => total + weight, 0);
}
