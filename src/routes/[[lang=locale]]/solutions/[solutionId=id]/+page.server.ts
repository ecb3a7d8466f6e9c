// One solution: what it offers, whether the offer stands, and what this reader can do with it.
import { redirect } from '@sveltejs/kit';
import { actsAs } from '#actors/organisations';
import { isPublic, readSolution, RevisionForm, type SolutionId } from '#catalogue/solutions';
import { publiccodeFor, renewSolution, showSolution } from '#catalogue/solutions/server';
import { formAction } from '#platform/server/forms';
import { recordDetail } from '../../view/record-detail.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { actor, locale } = locals;
	const solution = await showSolution(actor, params.solutionId as SolutionId);
	const { id, state, expires, retired, revision, language, organisationId } = solution;

	const publiccode = await publiccodeFor(solution);
	const mayWrite = actsAs(actor, organisationId, 'editor');

	return {
		record: await recordDetail(solution, 'solution', locale, url),
		reading: readSolution(solution, locale, url.searchParams.get('in') ?? locale),
		solution: { id, state, expires, retired, revision, language },
		today: new Date().toISOString().slice(0, 10),
		isOpen: isPublic(state),
		isOurs: actsAs(actor, organisationId, 'viewer'),
		mayWrite,
		/** What is missing is told to those who can say it. */
		publiccode: mayWrite || (publiccode && 'file' in publiccode) ? publiccode : null
	};
};

export const actions: Actions = {
	renew: formAction(RevisionForm, async ({ revision }, { locals, params }) => {
		await renewSolution(locals.actor, params.solutionId as SolutionId, revision);
		redirect(303, `/${locals.locale}/solutions/${params.solutionId}`);
	})
};
