// One suggestion: what it would do, its history, and the decision.
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actor } from '#actors/organisations';
import { namesOf } from '#actors/people/server';
import {
	ApproveForm,
	percentFound,
	ReasonForm,
	type DecisionInput,
	type SuggestionId
} from '#catalogue/terms';
import { approveTerm, refuseTerm, showSuggestion, takeBackTerm, withdrawTerm } from '#catalogue/terms/server';
import { conceptLabel, findConcepts } from '#commons/vocabulary/server';
import { measureTerm } from '#journeys/matching/server';
import { formatMoment } from '#platform/i18n';
import { formAction } from '#platform/server/forms';
import { orSignIn } from '../../../../frame/sign-in.ts';
import { kindPaths } from '../../../view/kinds.ts';
import { suggestionViews } from '../../suggestion-view.ts';
import { besideField } from '../../term-refused.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const { actor, locale } = locals;
	const shown = await orSignIn(event, showSuggestion(actor, params.suggestionId as SuggestionId));
	const { suggestion, decisions, acts, own } = shown;
	const [view] = await suggestionViews([suggestion], locale);
	const names = await namesOf(decisions.flatMap(({ by }) => by ?? []));
	const looksBefore = acts.includes('approve') || suggestion.state === 'suggested';

	return {
		view,
		change: suggestion.change,
		own,
		acts,
		effect: looksBefore ? await effectOf(suggestion, locale) : null,
		decisions: decisions.map(({ act, at, by, reason, alone }) => ({
			act,
			reason,
			alone,
			at: formatMoment(at, locale),
			person: names.get(by ?? '') ?? null
		})),
		notice: (['sent', 'done'] as const).find((name) => url.searchParams.has(name)) ?? null
	};
};

const decide =
	(work: (actor: Actor, id: SuggestionId, form: DecisionInput) => Promise<unknown>, field: string) =>
	(form: DecisionInput, { locals, params, url }: RequestEvent) =>
		besideField({ field, posted: form, locale: locals.locale }, async () => {
			await work(locals.actor, params.suggestionId as SuggestionId, form);
			redirect(303, `${url.pathname}?done=1`);
		});

export const actions: Actions = {
	approve: formAction(
		ApproveForm,
		decide((actor, id, form) => approveTerm(actor, id, form, measureTerm), '')
	),
	refuse: formAction(ReasonForm, decide(refuseTerm, 'reason')),
	'take-back': formAction(ReasonForm, decide(takeBackTerm, 'reason')),
	withdraw: formAction(v.object({}), async (_form, { locals, params, url }) => {
		await withdrawTerm(locals.actor, params.suggestionId as SuggestionId);
		redirect(303, `${url.pathname}?done=1`);
	})
};

type Proposal = Parameters<typeof measureTerm>[0];

async function effectOf(suggestion: Proposal, locale: App.Locals['locale']) {
	const { concept, language, term } = suggestion;
	const effect = await measureTerm(suggestion);
	const also = findConcepts(term, language).filter(({ id }) => id !== concept);

	return {
		...effect,
		percent: percentFound(effect),
		also: also.map(({ id }) => conceptLabel(id, locale)),
		examples: effect.examples.map(({ kind, id, title }) => ({
			title,
			href: `/${locale}/${kindPaths[kind]}/${id}`
		}))
	};
}
