// Closes a need with a reason.
import { redirect } from '@sveltejs/kit';
import { CloseForm, type NeedId } from '#catalogue/needs';
import { closeNeed, showNeedToClose } from '#catalogue/needs/server';
import { formAction, restoredForm } from '#platform/server/forms';
import { orSignIn } from '../../../../frame/sign-in.ts';
import { softTitle } from '../../../view/record-line.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const need = await orSignIn(event, showNeedToClose(locals.actor, params.needId as NeedId));

	return { need, title: await softTitle(need, locals.locale), restored: await restoredForm(event) };
};

export const actions: Actions = {
	default: formAction(CloseForm, async (form, { locals, params }) => {
		await closeNeed(locals.actor, params.needId as NeedId, form);
		redirect(303, `/${locals.locale}/needs/${params.needId}`);
	})
};
