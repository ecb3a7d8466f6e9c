// Writes what organisations answered about matches, without texts and people: the best test of matching there is.
import { database } from '#platform/server/db';
import type { Actor } from '#actors/organisations';
import { showNeeds } from '#catalogue/needs/server';
import { showSolutions } from '#catalogue/solutions/server';
import type { RecordCore } from '#commons/records';
import { everyRecord } from '#commons/records/server';
import type { Match, SideAnswer } from '../match.ts';
import { stateOf } from '../match.ts';
import { mayExport } from './policy.ts';
import { listAnswered } from './queries/matches.ts';

/** One object for each answered pair whose records everybody may read. */
export async function* exportMatches(actor: Actor): AsyncGenerator {
	mayExport(actor);
	for await (const page of everyRecord((before, count) => listAnswered(database(), before, count))) {
		const needs = await showNeeds(page.map(({ needId }) => needId));
		const solutions = await showSolutions(page.map(({ solutionId }) => solutionId));
		const records = new Map<string, RecordCore>([...needs, ...solutions].map((one) => [one.id, one]));
		for (const match of page) {
			const [need, solution] = [records.get(match.needId), records.get(match.solutionId)];
			if (need && solution) yield lineOf(match, need, solution);
		}
	}
}

function lineOf(match: Match, need: RecordCore, solution: RecordCore) {
	return {
		need: nameOf(need),
		solution: nameOf(solution),
		score: match.score,
		state: stateOf(match),
		needSaid: sayingOf(match.answers.need),
		solutionSaid: sayingOf(match.answers.solution)
	};
}

function nameOf({ id, source, sourceId }: RecordCore) {
	return { id, source: source?.name ?? 'Talka', sourceId };
}

function sayingOf(answer: SideAnswer | null) {
	return answer && { answer: answer.said, reason: answer.reason };
}
