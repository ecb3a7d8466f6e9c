// The parts of a shown match: a record, what a side said, and the names behind ids.
import type { Locale } from '#platform/i18n';
import { organisationsById } from '#actors/organisations/server';
import { namesOf } from '#actors/people/server';
import { detectLanguage } from '#commons/language/server';
import { pickText, type RecordCore } from '#commons/records';
import { sides, type Match, type Side, type SideAnswer } from '../match.ts';
import type { MatchedRecord, ShownAnswer } from '../shown-match.ts';

export type Names = {
	organisations: ReadonlyMap<string, { id: string; name: string; claimed: boolean }>;
	/** Of the reader's own side only: who answers on the other side is their affair. */
	people: ReadonlyMap<string, string>;
};
type Whole = { match: Match; need: RecordCore; solution: RecordCore };
type Offered = RecordCore & { trl?: number | null };

const SURE_ENOUGH = 0.6;
const SHORTEST_TOLD = 12;

export async function namesFor(all: readonly Whole[], side: Side): Promise<Names> {
	const organisations = await organisationsById(
		all.flatMap(({ need, solution }) => [need.organisationId, solution.organisationId])
	);
	const people = await namesOf(all.flatMap(({ match }) => match.answers[side]?.personId ?? []));

	return { organisations, people };
}

export function shownRecord(kind: Side, record: Offered, names: Names, locale: Locale): MatchedRecord {
	const organisation = names.organisations.get(record.organisationId ?? '');

	return {
		kind,
		id: record.id,
		title: pickText(record.title, locale, record.language),
		description: pickText(record.description, locale, record.language),
		language: record.language,
		organisation: organisation
			? { id: organisation.id, name: organisation.name, claimed: organisation.claimed }
			: null,
		country: record.country,
		place: record.place,
		trl: record.trl ?? null,
		demo: record.source?.name === 'Talka demo',
		url: record.url
	};
}

export function shownAnswers({ answers }: Match, names: Names): Record<Side, ShownAnswer | null> {
	const [need, solution] = sides.map((side) => answers[side] && shownAnswer(answers[side], names));

	return { need: need ?? null, solution: solution ?? null };
}

function shownAnswer({ said, reason, text, at, personId }: SideAnswer, { people }: Names): ShownAnswer {
	return { said, reason, text, textLanguage: languageOf(text), at, person: people.get(personId) ?? null };
}

/** A word or two are too few to tell. */
function languageOf(text: string): string | null {
	if (text.length < SHORTEST_TOLD) return null;
	const { language, confidence } = detectLanguage(text);

	return confidence >= SURE_ENOUGH ? language : null;
}
