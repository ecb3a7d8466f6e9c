// What waits for the person's organisation: matches that its side has not answered, the other side's interest first.
import { database } from '#platform/server/db';
import type { Locale } from '#platform/i18n';
import { actsAs, type Actor, type OrganisationId } from '#actors/organisations';
import { organisationsById } from '#actors/organisations/server';
import { showNeeds } from '#catalogue/needs/server';
import { showSolutions } from '#catalogue/solutions/server';
import { pickText } from '#commons/records';
import { otherSide, sides } from '../match.ts';
import { FAIR_FROM } from '../scoring.ts';
import type { MatchToAnswer } from '../shown-match.ts';
import { countWaiting, listWaiting, type Waiting, type WaitingMatch } from './queries/waiting.ts';
import { today } from './today.ts';

const MOST_WAITING = 20;

/** Nothing waits for those who may not answer. */
export async function matchesToAnswer(actor: Actor, locale: Locale): Promise<MatchToAnswer[]> {
	const organisationId = answersFor(actor);
	if (organisationId === null) return [];
	const asked = waitingFor(organisationId);
	const lists = await Promise.all(sides.map((side) => listWaiting(database(), side, asked, MOST_WAITING)));
	const waiting = lists.flat().toSorted(byInterest).slice(0, MOST_WAITING);
	const [needs, solutions] = await Promise.all([
		showNeeds(waiting.map(({ needId }) => needId)),
		showSolutions(waiting.map(({ solutionId }) => solutionId))
	]);
	const records = new Map([...needs, ...solutions].map((record) => [String(record.id), record]));
	const organisations = await organisationsById([...needs, ...solutions].map((one) => one.organisationId));

	return waiting.flatMap(({ id, side, since, needId, solutionId, answers }) => {
		const need = records.get(needId);
		const solution = records.get(solutionId);
		if (!need || !solution) return [];
		const other = side === 'need' ? solution : need;
		const line: MatchToAnswer = {
			id,
			side,
			needTitle: pickText(need.title, locale, need.language),
			solutionTitle: pickText(solution.title, locale, solution.language),
			otherOrganisation: organisations.get(other.organisationId ?? '')?.name ?? null,
			waitingSince: since,
			interest: answers[otherSide(side)] !== null
		};
		return [line];
	});
}

export async function countMatchesToAnswer(actor: Actor): Promise<number> {
	const organisationId = answersFor(actor);
	if (organisationId === null) return 0;
	const asked = waitingFor(organisationId);
	const counts = await Promise.all(sides.map((side) => countWaiting(database(), side, asked)));

	return counts.reduce((sum, count) => sum + count, 0);
}

function answersFor(actor: Actor): OrganisationId | null {
	return actor.kind === 'person' && actsAs(actor, actor.organisationId, 'editor')
		? actor.organisationId
		: null;
}

function waitingFor(organisationId: OrganisationId): Waiting {
	return { organisationId, scoreFrom: FAIR_FROM, today: today() };
}

function byInterest(a: WaitingMatch, b: WaitingMatch): number {
	const interest = ({ answers, side }: WaitingMatch) => (answers[otherSide(side)] === null ? 1 : 0);

	return interest(a) - interest(b) || b.score - a.score || (a.id < b.id ? -1 : 1);
}
