// The form for one word: missing, or wrong here.
import { redirect } from '@sveltejs/kit';
import { mustActAs, type Actor } from '#actors/organisations';
import { SuggestionForm, termLanguages } from '#catalogue/terms';
import { suggestTerm } from '#catalogue/terms/server';
import { conceptLabel, findConcept } from '#commons/vocabulary/server';
import { measureTerm } from '#journeys/matching/server';
import { NotFound } from '#platform/errors';
import { languageName } from '#platform/i18n';
import { formAction, restoredForm } from '#platform/server/forms';
import { orSignIn } from '../../../../frame/sign-in.ts';
import { besideField } from '../../term-refused.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	if (!findConcept(params.conceptId)) throw new NotFound('concept');
	await orSignIn(event, mayWrite(locals.actor));
	const languages = termLanguages.map((value) => ({ value, label: languageName(value, locals.locale) }));

	return {
		concept: { id: params.conceptId, label: conceptLabel(params.conceptId, locals.locale) },
		change: url.searchParams.get('change') === 'remove' ? 'remove' : 'add',
		languages: languages.toSorted((a, b) => a.label.localeCompare(b.label, locals.locale)),
		restored: await restoredForm(event)
	};
};

export const actions: Actions = {
	default: formAction(SuggestionForm, (form, { locals, params: { conceptId } }) => {
		const { actor, locale } = locals;
		return besideField({ field: 'term', posted: form, locale }, async () => {
			const { id } = await suggestTerm(actor, conceptId, form, measureTerm);
			redirect(303, `/${locale}/terms/suggestions/${id}?sent=1`);
		});
	})
};

async function mayWrite(actor: Actor): Promise<void> {
	await Promise.resolve(mustActAs(actor, 'editor'));
}
