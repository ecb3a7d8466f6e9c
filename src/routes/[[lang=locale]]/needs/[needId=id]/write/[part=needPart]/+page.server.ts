// One part of a need: shown with what Talka read in the text, saved when it is sent.
import { redirect } from '@sveltejs/kit';
import { needPartForms, needParts, type NeedId, type NeedPart } from '#catalogue/needs';
import { reviseNeed, showWriting } from '#catalogue/needs/server';
import { namesOf } from '#actors/people/server';
import { organisationsById } from '#actors/organisations/server';
import { formAction, restoredForm } from '#platform/server/forms';
import { orSignIn } from '../../../../../frame/sign-in.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const writing = await orSignIn(event, showWriting(locals.actor, params.needId as NeedId, locals.locale));
	const organisation = (await organisationsById([writing.need.organisationId])).get(
		writing.need.organisationId ?? ''
	);
	const names = await namesOf(writing.lastBy ? [writing.lastBy] : []);

	return {
		...writing,
		part: params.part,
		lastBy: names.get(writing.lastBy ?? '') ?? null,
		organisation: organisation?.name ?? null,
		signedIn: locals.actor.kind === 'person',
		restored: await restoredForm(event)
	};
};

/** After the last part the whole is read through; "continue later" leads to the need itself. */
function nextStep({ locals, params }: RequestEvent, later: boolean): string {
	const need = `/${locals.locale}/needs/${params.needId}`;
	if (later) return need;
	const next: NeedPart | undefined = needParts[needParts.indexOf(params.part) + 1];

	return next ? `${need}/write/${next}` : `${need}/check`;
}

export const actions: Actions = {
	default: (event) =>
		formAction(needPartForms[event.params.part], async (input) => {
			await reviseNeed(event.locals.actor, event.params.needId as NeedId, input);
			redirect(303, nextStep(event, event.url.searchParams.has('later')));
		})(event)
};
