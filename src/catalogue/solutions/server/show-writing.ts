// What a writer is offered beside the fields: languages, and what Talka read in the text.
import type { Actor } from '#actors/organisations';
import { suggestCpv } from '#commons/language/server';
import { versionsOf } from '#commons/records/server';
import { conceptLabel, cpvLabel, findConcepts, refreshCpvLabels } from '#commons/vocabulary/server';
import { languageName, type Locale } from '#platform/i18n';
import { database } from '#platform/server/db';
import { solutionLanguages } from '../solution-lists.ts';
import type { Solution, SolutionId } from '../solution.ts';
import { mayWrite } from './policy.ts';
import { findSolution } from './queries.ts';

type Option = { value: string; label: string };
export type SolutionWritingHelp = {
	/** What was accepted before, and the five best codes for the text that were not taken away. */
	cpv: Option[];
	concepts: Option[];
	/** Each under its own name, the one the offer is written in among them. */
	languages: Option[];
};

const SUGGESTIONS = 5;
/** Suggestions are ranked finely below the fifth, so a few more are asked for than may have been taken away. */
const CODES_ASKED = 15;
const LABELS_AT_MOST_OLD_MILLISECONDS = 5000;
const DESCRIPTION_READ = 6000;

export async function showSolutionWriting(
	actor: Actor,
	id: SolutionId,
	locale: Locale
): Promise<{ solution: Solution; help: SolutionWritingHelp; lastBy: string | null }> {
	const solution = await findSolution(database(), id);
	mayWrite(actor, solution);
	await refreshCpvLabels(LABELS_AT_MOST_OLD_MILLISECONDS);
	const [last] = await versionsOf(database(), 'solution', id, 1);
	const text = wordsOf(solution);
	const languages = [...new Set([...solutionLanguages, solution.language])];

	return {
		solution,
		lastBy: last?.personId ?? null,
		help: {
			cpv: codesFor(solution, text, locale),
			concepts: conceptsFor(solution, text, locale),
			languages: languages.map((code) => ({ value: code, label: languageName(code, code) }))
		}
	};
}

function wordsOf({ title, description, profile, language }: Solution): string {
	const texts = [title, description, profile.requirements].map((text) => text[language] ?? '');

	return texts
		.map((text) => text.slice(0, DESCRIPTION_READ))
		.filter(Boolean)
		.join('. ');
}

function codesFor({ cpv, rejectedCpv }: Solution, text: string, locale: Locale): Option[] {
	const suggested = suggestCpv(text, CODES_ASKED)
		.map(({ code }) => code)
		.filter((code) => !rejectedCpv.includes(code) && !cpv.includes(code));
	const codes = [...cpv, ...suggested.slice(0, SUGGESTIONS)];

	return codes.map((code) => ({
		value: code,
		label: [code, cpvLabel(code, locale)].filter(Boolean).join(' ')
	}));
}

function conceptsFor(
	{ themes, rejectedConcepts, language }: Solution,
	text: string,
	locale: Locale
): Option[] {
	const found = findConcepts(text, language).map((concept) => concept.id);
	const fresh = found.filter((id) => !rejectedConcepts.includes(id));

	return [...new Set([...themes, ...fresh])].map((id) => ({ value: id, label: conceptLabel(id, locale) }));
}
