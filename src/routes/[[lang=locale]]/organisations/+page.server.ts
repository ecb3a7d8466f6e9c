// All organisations, newest first.
import { countAllOrganisations, listOrganisationPage } from '#actors/organisations/server';
import { countryName } from '#platform/i18n';
import { listRequest, listSteps } from '../view/list-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const [page, count] = await Promise.all([
		listOrganisationPage(locals.actor, listRequest(url)),
		countAllOrganisations()
	]);
	const organisations = page.items.map(({ id, name, country, demo }) => ({
		id,
		name,
		demo,
		country: country ? countryName(country, locals.locale) : null
	}));

	return { organisations, count, steps: listSteps(url, page.next) };
};
