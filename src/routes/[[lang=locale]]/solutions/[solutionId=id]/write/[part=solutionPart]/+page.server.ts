// One part of an offer: shown with what Talka read in the text, saved when it is sent.
import { redirect } from '@sveltejs/kit';
import { solutionPartForms, solutionParts, type SolutionId, type SolutionPart } from '#catalogue/solutions';
import { reviseSolution, showSolutionWriting } from '#catalogue/solutions/server';
import { namesOf } from '#actors/people/server';
import { organisationsById } from '#actors/organisations/server';
import { formAction, restoredForm } from '#platform/server/forms';
import { orSignIn } from '../../../../../frame/sign-in.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const id = params.solutionId as SolutionId;
	const writing = await orSignIn(event, showSolutionWriting(locals.actor, id, locals.locale));
	const { organisationId } = writing.solution;
	const organisation = (await organisationsById([organisationId])).get(organisationId ?? '');
	const names = await namesOf(writing.lastBy ? [writing.lastBy] : []);

	return {
		...writing,
		part: params.part,
		lastBy: names.get(writing.lastBy ?? '') ?? null,
		organisation: organisation?.name ?? '',
		restored: await restoredForm(event)
	};
};

/** After the last part the whole is read through; "continue later" leads to the offer itself. */
function nextStep({ locals, params }: RequestEvent, later: boolean): string {
	const solution = `/${locals.locale}/solutions/${params.solutionId}`;
	if (later) return solution;
	const next: SolutionPart | undefined = solutionParts[solutionParts.indexOf(params.part) + 1];

	return next ? `${solution}/write/${next}` : `${solution}/check`;
}

export const actions: Actions = {
	default: (event) =>
		formAction(solutionPartForms[event.params.part], async (input) => {
			await reviseSolution(event.locals.actor, event.params.solutionId as SolutionId, input);
			redirect(303, nextStep(event, event.url.searchParams.has('later')));
		})(event)
};
