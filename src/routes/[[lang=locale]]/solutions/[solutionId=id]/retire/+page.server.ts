// Takes an offer back with a reason.
import { redirect } from '@sveltejs/kit';
import { ReasonForm, type SolutionId } from '#catalogue/solutions';
import { retireSolution, showOwnSolution } from '#catalogue/solutions/server';
import { formAction, restoredForm } from '#platform/server/forms';
import { orSignIn } from '../../../../frame/sign-in.ts';
import { softTitle } from '../../../view/record-line.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const solution = await orSignIn(event, showOwnSolution(locals.actor, params.solutionId as SolutionId));

	return {
		solution: { id: solution.id, revision: solution.revision },
		title: await softTitle(solution, locals.locale),
		restored: await restoredForm(event)
	};
};

export const actions: Actions = {
	default: formAction(ReasonForm, async (form, { locals, params }) => {
		await retireSolution(locals.actor, params.solutionId as SolutionId, form);
		redirect(303, `/${locals.locale}/solutions/${params.solutionId}`);
	})
};
