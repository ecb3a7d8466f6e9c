// The list of organisations: found by name, narrowed, in an order, page by page.
import { organisationList } from '#actors/organisations';
import { listOrganisationPage } from '#actors/organisations/server';
import { readListAsked } from '#commons/records';
import { countryName } from '#platform/i18n';
import { listView } from '../view/list-page.ts';
import { ownerCounts } from '../view/owner-counts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor, locale } = locals;
	const reading = readListAsked(url.searchParams, organisationList);
	const owners = await ownerCounts();
	const page = await listOrganisationPage(actor, reading.asked, owners);
	const organisations = page.items.map(({ id, name, country, demo }) => ({
		id,
		name,
		demo,
		country: country ? countryName(country, locale) : null,
		needs: owners.needs.get(id) ?? 0,
		solutions: owners.solutions.get(id) ?? 0,
		practices: owners.practices.get(id) ?? 0
	}));

	return {
		organisations,
		view: listView({ kind: 'organisation', offer: organisationList, locale }, reading, page)
	};
};
