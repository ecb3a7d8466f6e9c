// The whole practice as others will read it, with the button that publishes it.
import { redirect } from '@sveltejs/kit';
import { isPublic, missing, readPractice, RevisionForm, type PracticeId } from '#catalogue/practices';
import { discardPractice, publishPractice, showWriting } from '#catalogue/practices/server';
import { organisationsById } from '#actors/organisations/server';
import { formAction } from '#platform/server/forms';
import { orSignIn } from '../../../../frame/sign-in.ts';
import { recordDetail } from '../../../view/record-detail.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const { actor, locale } = locals;
	const id = params.practiceId as PracticeId;
	const { practice, help } = await orSignIn(event, showWriting(actor, id, locale));
	if (isPublic(practice.state)) redirect(303, `/${locale}/practices/${id}`);
	const acting = actor.kind === 'person' ? actor.organisationId : null;
	const owner = practice.organisationId ?? acting;

	return {
		practice,
		guess: help.guess,
		missing: missing(practice),
		reading: readPractice(practice, locale, practice.language),
		record: await recordDetail(practice, 'practice', locale, originalOf(url, practice.language)),
		organisation: (await organisationsById([owner])).get(owner ?? '')?.name ?? null,
		isMember: acting !== null
	};
};

/** The original is what will be published; translations come later. */
function originalOf(url: URL, language: string): URL {
	return new URL(`?${new URLSearchParams({ in: language })}`, url);
}

export const actions: Actions = {
	publish: formAction(RevisionForm, async ({ revision }, { locals, params }) => {
		await publishPractice(locals.actor, params.practiceId as PracticeId, revision);
		redirect(303, `/${locals.locale}/practices/${params.practiceId}`);
	}),
	discard: formAction(RevisionForm, async (_form, { locals, params }) => {
		await discardPractice(locals.actor, params.practiceId as PracticeId);
		redirect(303, `/${locals.locale}/waiting`);
	})
};
