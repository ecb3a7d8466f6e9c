// The whole offer as others will read it; from here it is published or thrown away.
import { redirect } from '@sveltejs/kit';
import { missing, readSolution, RevisionForm, type SolutionId } from '#catalogue/solutions';
import { discardSolution, listSolution, showOwnSolution } from '#catalogue/solutions/server';
import { organisationsById } from '#actors/organisations/server';
import { formAction } from '#platform/server/forms';
import { orSignIn } from '../../../../frame/sign-in.ts';
import { recordDetail } from '../../../view/record-detail.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const solution = await orSignIn(event, showOwnSolution(locals.actor, params.solutionId as SolutionId));
	const organisations = await organisationsById([solution.organisationId]);

	return {
		solution,
		record: await recordDetail(solution, 'solution', locals.locale, url),
		reading: readSolution(solution, locals.locale, solution.language),
		missing: missing(solution),
		organisation: organisations.get(solution.organisationId ?? '')?.name ?? ''
	};
};

export const actions: Actions = {
	publish: formAction(RevisionForm, async ({ revision }, { locals, params }) => {
		await listSolution(locals.actor, params.solutionId as SolutionId, revision);
		redirect(303, `/${locals.locale}/solutions/${params.solutionId}`);
	}),
	discard: formAction(RevisionForm, async (_form, { locals, params }) => {
		await discardSolution(locals.actor, params.solutionId as SolutionId);
		redirect(303, `/${locals.locale}/waiting`);
	})
};
