// Drafts and ending offers among solutions and practices, for the work queue.
import { actsAs, type PersonActor } from '#actors/organisations';
import type { Practice } from '#catalogue/practices';
import { listOwnUnpublishedPractices } from '#catalogue/practices/server';
import type { Solution } from '#catalogue/solutions';
import { listExpiring, listOwnUnpublishedSolutions } from '#catalogue/solutions/server';
import { pickText } from '#commons/records';
import { formatDate, formatMoment, type Locale } from '#platform/i18n';
import { pageTexts } from './page-texts.ts';
import type { WaitingItem } from './waiting-item.ts';

const MINUTES = { solution: 8, practice: 5, renewal: 2 } as const;

/** Offers that end soon or have ended; those who may not renew them are not asked to. */
export async function endingOffers(actor: PersonActor): Promise<Solution[]> {
	return actsAs(actor, actor.organisationId, 'editor') ? listExpiring(actor, today()) : [];
}

/** What this person can go on writing besides needs. */
export async function otherDrafts(
	actor: PersonActor
): Promise<{ solutions: Solution[]; practices: Practice[] }> {
	const writes = actsAs(actor, actor.organisationId, 'editor');
	const [solutions, practices] = await Promise.all([
		writes ? listOwnUnpublishedSolutions(actor) : [],
		listOwnUnpublishedPractices(actor)
	]);

	return { solutions, practices };
}

export async function offersWaiting(actor: PersonActor, locale: Locale): Promise<WaitingItem[]> {
	const t = pageTexts(locale);
	const offers = await endingOffers(actor);

	return offers.map((solution) => {
		const expires = solution.expires ?? today();
		const date = formatDate(new Date(`${expires}T12:00:00Z`), locale);
		return {
			...itemOf(solution, 'solution', locale),
			href: `/${locale}/solutions/${solution.id}`,
			minutes: MINUTES.renewal,
			why: expires < today() ? t('waiting.expired', { date }) : t('waiting.expiring', { date }),
			due: expires
		};
	});
}

export async function draftsWaiting(actor: PersonActor, locale: Locale): Promise<WaitingItem[]> {
	const { solutions, practices } = await otherDrafts(actor);

	return [
		...solutions.map((solution) => itemOf(solution, 'solution', locale)),
		...practices.map((practice) => itemOf(practice, 'practice', locale))
	];
}

function itemOf(record: Solution | Practice, kind: 'solution' | 'practice', locale: Locale): WaitingItem {
	const t = pageTexts(locale);

	return {
		key: `${kind} ${record.id}`,
		href: `/${locale}/${kind}s/${record.id}/check`,
		title: pickText(record.title, locale, record.language),
		kind,
		minutes: MINUTES[kind],
		why: t('waiting.draft', { time: formatMoment(record.savedAt, locale) }),
		action: t('waiting.go'),
		organisationId: record.organisationId,
		due: null
	};
}

function today(): string {
	return new Date().toISOString().slice(0, 10);
}
