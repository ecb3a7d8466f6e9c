// The whole need as others will read it, and what can be done with it next.
import { redirect } from '@sveltejs/kit';
import { missing, ReasonForm, RevisionForm, type Need, type NeedId } from '#catalogue/needs';
import {
	approveNeed,
	discardNeed,
	readNeed,
	returnNeed,
	showNeedSteps,
	submitNeed
} from '#catalogue/needs/server';
import { actsAs, type Actor } from '#actors/organisations';
import { organisationsById } from '#actors/organisations/server';
import { formAction } from '#platform/server/forms';
import { orSignIn } from '../../../../frame/sign-in.ts';
import { recordDetail } from '../../../view/record-detail.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const id = params.needId as NeedId;
	const { need, steps, decidesAlone } = await orSignIn(event, showNeedSteps(locals.actor, id));
	const { actor } = locals;
	const acting = actor.kind === 'person' ? actor.organisationId : null;
	const organisations = await organisationsById([need.organisationId, acting]);

	return {
		need,
		steps,
		decidesAlone,
		record: await recordDetail(need, 'need', locals.locale, url),
		reading: readNeed(need, locals.locale),
		missing: missing(need),
		mayWrite: mayWrite(actor, need),
		organisation: organisations.get(need.organisationId ?? acting ?? '')?.name ?? null,
		writer: writerOf(actor)
	};
};

function mayWrite(actor: Actor, need: Need): boolean {
	const begun = need.state === 'draft';

	return (
		actsAs(actor, need.organisationId, begun ? 'editor' : 'owner') || (begun && need.organisationId === null)
	);
}

/** What stands between this reader and publishing: an account, an organisation, or nothing. */
function writerOf(actor: Actor): 'visitor' | 'alone' | 'member' {
	if (actor.kind !== 'person') return 'visitor';

	return actor.organisationId === null ? 'alone' : 'member';
}

export const actions: Actions = {
	submit: formAction(RevisionForm, async ({ revision }, { locals, params }) => {
		await submitNeed(locals.actor, params.needId as NeedId, revision);
		redirect(303, `/${locals.locale}/needs/${params.needId}`);
	}),
	/** Where there is no second owner, handing over and approving are one step; both stand in the history. */
	publish: formAction(RevisionForm, async ({ revision }, { locals, params }) => {
		const id = params.needId as NeedId;
		const submitted = await submitNeed(locals.actor, id, revision);
		await approveNeed(locals.actor, id, submitted.revision);
		redirect(303, `/${locals.locale}/needs/${id}`);
	}),
	approve: formAction(RevisionForm, async ({ revision }, { locals, params }) => {
		await approveNeed(locals.actor, params.needId as NeedId, revision);
		redirect(303, `/${locals.locale}/needs/${params.needId}`);
	}),
	return: formAction(ReasonForm, async ({ revision, reason }, { locals, params }) => {
		await returnNeed(locals.actor, params.needId as NeedId, revision, reason);
		redirect(303, `/${locals.locale}/needs/${params.needId}`);
	}),
	discard: formAction(RevisionForm, async (_form, { locals, params }) => {
		await discardNeed(locals.actor, params.needId as NeedId);
		redirect(303, locals.actor.kind === 'person' ? `/${locals.locale}/waiting` : `/${locals.locale}`);
	})
};
