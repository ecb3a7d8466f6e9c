// Who acts for an organisation: seen by its members, changed by its owners.
import { redirect } from '@sveltejs/kit';
import {
	actsAs,
	JoinAnswerForm,
	MemberForm,
	RoleForm,
	type MembershipId,
	type OrganisationId
} from '#actors/organisations';
import {
	answerJoinRequest,
	changeRole,
	joinRequestsFor,
	listMembers,
	removeMember,
	showOrganisation
} from '#actors/organisations/server';
import type { PersonId } from '#actors/people';
import { formatDate } from '#platform/i18n';
import { formAction } from '#platform/server/forms';
import { asOrganisationId } from '../../../view/record-line.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, params, url }) => {
	const id = asOrganisationId(params.organisationId);
	const { name } = await showOrganisation(actor, id);
	const members = await listMembers(actor, id);
	const requests = (await joinRequestsFor(actor)).filter(({ organisationId }) => organisationId === id);

	return {
		organisation: { id, name },
		isOwner: actsAs(actor, id, 'owner'),
		members: members.map(({ since, ...member }) => ({
			...member,
			since: formatDate(since, locale),
			isSelf: actor.kind === 'person' && actor.personId === member.personId
		})),
		requests: requests.map(({ askedAt, ...request }) => ({ ...request, asked: formatDate(askedAt, locale) })),
		isDone: url.searchParams.has('done')
	};
};

export const actions: Actions = {
	answer: formAction(JoinAnswerForm, async ({ membership, ...answer }, { locals, url }) => {
		await answerJoinRequest(locals.actor, membership as MembershipId, answer);
		redirect(303, `${url.pathname}?done=1`);
	}),
	role: formAction(RoleForm, async ({ person, role }, { locals, params, url }) => {
		await changeRole(locals.actor, organisationIn(params), { personId: person as PersonId, role });
		redirect(303, `${url.pathname}?done=1`);
	}),
	remove: formAction(MemberForm, async ({ person }, { locals, params, url }) => {
		await removeMember(locals.actor, organisationIn(params), person as PersonId);
		redirect(303, `${url.pathname}?done=1`);
	})
};

function organisationIn(params: { organisationId: string }): OrganisationId {
	return asOrganisationId(params.organisationId);
}
