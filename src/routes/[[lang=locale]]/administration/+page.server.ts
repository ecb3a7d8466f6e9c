// For administrators: requests that no owner can answer, and mails that did not leave this machine.
import { redirect } from '@sveltejs/kit';
import { JoinAnswerForm, type MembershipId } from '#actors/organisations';
import { answerJoinRequest, joinRequestsFor, organisationsById } from '#actors/organisations/server';
import { formatDate, formatMoment } from '#platform/i18n';
import { formAction } from '#platform/server/forms';
import { hasMailServer, listOutboxMails } from '#platform/server/mail';
import { mustAdminister } from './only-administrators.ts';
import type { Actions, PageServerLoad } from './$types';

const MAILS_SHOWN = 100;

export const load: PageServerLoad = async ({ locals: { actor, locale }, url }) => {
	mustAdminister(actor);
	const [requests, mails] = await Promise.all([joinRequestsFor(actor), listOutboxMails(MAILS_SHOWN)]);
	const organisations = await organisationsById(requests.map(({ organisationId }) => organisationId));
	const unclaimed = requests.filter(
		({ organisationId }) => organisations.get(organisationId)?.claimed === false
	);

	return {
		requests: unclaimed.map(({ askedAt, ...request }) => ({
			...request,
			asked: formatDate(askedAt, locale)
		})),
		mails: mails.map(({ id, to, subject, state, writtenAt, locale: language }) => ({
			id,
			to,
			subject,
			state,
			language,
			written: formatMoment(new Date(writtenAt), locale)
		})),
		hasMailServer: hasMailServer(),
		isDone: url.searchParams.has('done')
	};
};

export const actions: Actions = {
	answer: formAction(JoinAnswerForm, async ({ membership, ...answer }, { locals, url }) => {
		mustAdminister(locals.actor);
		await answerJoinRequest(locals.actor, membership as MembershipId, answer);
		redirect(303, `${url.pathname}?done=1`);
	})
};
