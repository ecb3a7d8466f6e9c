// What waits for one person, from every module that leaves work undone: the work queue and its count.
import type { PersonActor } from '#actors/organisations';
import { actsAs } from '#actors/organisations';
import { joinRequestsFor, organisationsById } from '#actors/organisations/server';
import type { Need } from '#catalogue/needs';
import { listOwnUnpublished } from '#catalogue/needs/server';
import { pickText } from '#commons/records';
import { countOpenSuggestions, listOpenSuggestions } from '#catalogue/terms/server';
import { conceptLabel } from '#commons/vocabulary/server';
import { countMatchesToAnswer, matchesToAnswer } from '#journeys/matching/server';
import { formatMoment, type Locale } from '#platform/i18n';
import { pageTexts } from './page-texts.ts';
import type { WaitingItem } from './waiting-item.ts';
import { draftsWaiting, endingOffers, offersWaiting, otherDrafts } from './waiting-records.ts';

export type Waiting = {
	dated: WaitingItem[];
	whenever: WaitingItem[];
	minutes: number;
	acting: string | null;
};

/** How long the steps take, from the parts of their forms (bench/need-minutes.ts). */
const MINUTES = { draft: 10, returned: 5, review: 5, join: 2, match: 3, interest: 4, term: 2 } as const;

export async function waitingFor(actor: PersonActor, locale: Locale): Promise<Waiting> {
	const found = await Promise.all([
		needsWaiting(actor, locale),
		matchesWaiting(actor, locale),
		joinsWaiting(actor, locale),
		offersWaiting(actor, locale),
		draftsWaiting(actor, locale),
		termsWaiting(actor, locale)
	]);
	const items = found.flat();
	const dated = items
		.filter(({ due }) => due !== null)
		.toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
	const whenever = items.filter(({ due }) => due === null).toSorted((a, b) => a.minutes - b.minutes);
	const organisations = await organisationsById([actor.organisationId]);

	return {
		dated,
		whenever,
		minutes: items.reduce((sum, { minutes }) => sum + minutes, 0),
		acting: organisations.get(actor.organisationId ?? '')?.name ?? null
	};
}

/** For the head of every page: no texts, only how many. */
export async function countWaiting(actor: PersonActor): Promise<number> {
	const [needs, matches, joins, offers, { solutions, practices }, terms] = await Promise.all([
		listOwnUnpublished(actor),
		countMatchesToAnswer(actor),
		joinRequestsFor(actor),
		endingOffers(actor),
		otherDrafts(actor),
		countOpenSuggestions(actor)
	]);
	const counts = [
		needs.filter((need) => waitsFor(need, actor)).length,
		matches,
		joins.length,
		offers.length,
		solutions.length,
		practices.length,
		terms
	];

	return counts.reduce((sum, count) => sum + count, 0);
}

/** A draft waits for those who write it, a review for those who decide. */
function waitsFor(need: Need, actor: PersonActor): boolean {
	if (need.organisationId === null) return true;

	return actsAs(actor, need.organisationId, need.state === 'in_review' ? 'owner' : 'editor');
}

async function needsWaiting(actor: PersonActor, locale: Locale): Promise<WaitingItem[]> {
	const t = pageTexts(locale);
	const needs = await listOwnUnpublished(actor);

	return needs
		.filter((need) => waitsFor(need, actor))
		.map((need) => {
			const review = need.state === 'in_review';
			const draft = need.returnNote === null ? 'draft' : 'returned';
			const texts = {
				review: t('waiting.review'),
				draft: t('waiting.draft', { time: formatMoment(need.savedAt, locale) }),
				returned: t('waiting.returned', { note: need.returnNote ?? '' })
			};
			const step = review ? 'review' : draft;
			return {
				key: `need ${need.id}`,
				href: `/${locale}/needs/${need.id}/check`,
				title: pickText(need.title, locale, need.language),
				kind: 'need',
				minutes: MINUTES[step],
				why: texts[step],
				action: t(review ? 'waiting.read' : 'waiting.go'),
				organisationId: need.organisationId,
				due: null
			};
		});
}

async function matchesWaiting(actor: PersonActor, locale: Locale): Promise<WaitingItem[]> {
	const t = pageTexts(locale);
	const matches = await matchesToAnswer(actor, locale);

	return matches.map(({ id, side, needTitle, solutionTitle, otherOrganisation, interest }) => ({
		key: `match ${id}`,
		href: `/${locale}/matches/${id}`,
		title: side === 'need' ? solutionTitle : needTitle,
		kind: 'match',
		minutes: interest ? MINUTES.interest : MINUTES.match,
		why: `${(side === 'need' ? needTitle : solutionTitle).text}: ${
			interest ? t('waiting.interest', { organisation: otherOrganisation ?? '' }) : t('waiting.match')
		}`,
		action: t('waiting.answer'),
		organisationId: actor.organisationId,
		due: null
	}));
}

async function joinsWaiting(actor: PersonActor, locale: Locale): Promise<WaitingItem[]> {
	const t = pageTexts(locale);
	const requests = await joinRequestsFor(actor);

	return requests.map(({ id, organisationId, organisationName, personName }) => ({
		key: `join ${id}`,
		href: `/${locale}/organisations/${organisationId}/members`,
		title: { text: personName, language: locale },
		kind: 'member',
		minutes: MINUTES.join,
		why: t('waiting.join', { organisation: organisationName }),
		action: t('waiting.answer'),
		organisationId,
		due: null
	}));
}

/** Suggestions for the thesaurus wait for its moderators, whatever they act for. */
async function termsWaiting(actor: PersonActor, locale: Locale): Promise<WaitingItem[]> {
	const t = pageTexts(locale);
	const suggestions = await listOpenSuggestions(actor);
	const organisations = await organisationsById(suggestions.map(({ organisationId }) => organisationId));

	return suggestions.map(({ id, concept, language, term, organisationId }) => ({
		key: `term ${id}`,
		href: `/${locale}/terms/suggestions/${id}`,
		title: { text: term, language },
		kind: 'term',
		minutes: MINUTES.term,
		why: t('waiting.term', {
			organisation: organisations.get(organisationId ?? '')?.name ?? '',
			concept: conceptLabel(concept, locale)
		}),
		action: t('waiting.answer'),
		organisationId: null,
		due: null
	}));
}
