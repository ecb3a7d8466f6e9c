// Describes an offer as software, for its publiccode.yml.
import { redirect } from '@sveltejs/kit';
import { SoftwareForm, type SolutionId } from '#catalogue/solutions';
import { describeSoftware, publiccodeFor, showOwnSolution } from '#catalogue/solutions/server';
import { formAction, restoredForm } from '#platform/server/forms';
import { orSignIn } from '../../../../frame/sign-in.ts';
import { softTitle } from '../../../view/record-line.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const solution = await orSignIn(event, showOwnSolution(locals.actor, params.solutionId as SolutionId));
	const { id, revision, profile } = solution;

	return {
		solution: { id, revision, software: profile.software },
		publiccode: await publiccodeFor(solution),
		title: await softTitle(solution, locals.locale),
		restored: await restoredForm(event)
	};
};

export const actions: Actions = {
	default: formAction(SoftwareForm, async (form, { locals, params }) => {
		await describeSoftware(locals.actor, params.solutionId as SolutionId, form);
		redirect(303, `/${locals.locale}/solutions/${params.solutionId}`);
	})
};
