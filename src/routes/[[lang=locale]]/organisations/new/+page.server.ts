// Brings a new organisation into Talka, or leads to the one that is already there.
import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import { mustBeSignedIn, OrganisationForm } from '#actors/organisations';
import { createOrganisation, organisationNamed } from '#actors/organisations/server';
import { formCountries } from '#commons/places';
import { countryName } from '#platform/i18n';
import { formAction, restoredForm } from '#platform/server/forms';
import { orSignIn } from '../../../frame/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locale, actor } = event.locals;
	await orSignIn(
		event,
		Promise.resolve().then(() => mustBeSignedIn(actor))
	);
	const restored = await restoredForm(event);
	const countries = formCountries.map((code) => ({ value: code, label: countryName(code, locale) }));

	return {
		id: randomUUID(),
		restored,
		countries: countries.toSorted((a, b) => a.label.localeCompare(b.label, locale))
	};
};

export const actions: Actions = {
	default: formAction(OrganisationForm, async (input, { locals: { actor, locale } }) => {
		mustBeSignedIn(actor);
		const there = await organisationNamed(input);
		if (there && there.id !== input.id) redirect(303, `/${locale}/organisations/${there.id}/join?exists=1`);
		redirect(303, `/${locale}/organisations/${await createOrganisation(actor, input)}`);
	})
};
