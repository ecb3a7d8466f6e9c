// Asks to act for an organisation that is already in Talka.
import { redirect } from '@sveltejs/kit';
import { JoinForm } from '#actors/organisations';
import { askToJoin, listMembershipsOf, showOrganisation } from '#actors/organisations/server';
import { formAction, restoredForm } from '#platform/server/forms';
import { orSignIn } from '../../../../frame/sign-in.ts';
import { asOrganisationId } from '../../../view/record-line.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const { id, name, claimed } = await showOrganisation(locals.actor, asOrganisationId(params.organisationId));
	const own = await orSignIn(event, listMembershipsOf(locals.actor));
	const restored = await restoredForm(event);

	return {
		organisation: { id, name, claimed },
		state: own.find(({ organisationId }) => organisationId === id)?.state ?? null,
		exists: url.searchParams.has('exists'),
		restored
	};
};

export const actions: Actions = {
	default: formAction(JoinForm, async (input, { locals, params, url }) => {
		await askToJoin(locals.actor, asOrganisationId(params.organisationId), input);
		redirect(303, url.pathname);
	})
};
