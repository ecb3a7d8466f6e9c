// One's own account: name, language of mails, and the organisations one may act for.
import { redirect } from '@sveltejs/kit';
import {
	ChoiceForm,
	mustBeSignedIn,
	MembershipForm,
	type MembershipId,
	type OrganisationId
} from '#actors/organisations';
import {
	chooseOrganisation,
	joinRequestsFor,
	leaveOrganisation,
	listMembershipsOf,
	withdrawJoinRequest
} from '#actors/organisations/server';
import { ProfileForm } from '#actors/people';
import { changePerson, personOf } from '#actors/people/server';
import { NotFound } from '#platform/errors';
import { formAction } from '#platform/server/forms';
import { orSignIn } from '../../frame/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

const outcomes = ['profile', 'choose', 'leave', 'withdraw'] as const;

export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	const memberships = await orSignIn(event, listMembershipsOf(locals.actor));
	const requests = await joinRequestsFor(locals.actor);
	const { name, email, locale } = locals.person ?? { name: '', email: '', locale: locals.locale };

	return {
		profile: { name, email, locale },
		memberships,
		requests: requests.length,
		done: outcomes.find((outcome) => outcome === url.searchParams.get('done')) ?? null
	};
};

export const actions: Actions = {
	profile: formAction(ProfileForm, async (input, { locals, request }) => {
		mustBeSignedIn(locals.actor);
		const person = await personOf(request.headers);
		if (!person) throw new NotFound('the person of this session');
		await changePerson(person, input);
		redirect(303, `/${locals.locale}/account?done=profile`);
	}),
	choose: formAction(ChoiceForm, async ({ organisation }, { locals }) => {
		await chooseOrganisation(locals.actor, organisation as OrganisationId);
		redirect(303, `/${locals.locale}/account?done=choose#organisations`);
	}),
	leave: formAction(ChoiceForm, async ({ organisation }, { locals }) => {
		await leaveOrganisation(locals.actor, organisation as OrganisationId);
		redirect(303, `/${locals.locale}/account?done=leave#organisations`);
	}),
	withdraw: formAction(MembershipForm, async ({ membership }, { locals }) => {
		await withdrawJoinRequest(locals.actor, membership as MembershipId);
		redirect(303, `/${locals.locale}/account?done=withdraw#organisations`);
	})
};
