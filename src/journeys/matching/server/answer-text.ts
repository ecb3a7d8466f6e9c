// Answers a text: who can meet it, who else has it, which practices already did, and why.
import { database } from '#platform/server/db';
import type { Locale } from '#platform/i18n';
import type { Actor } from '#actors/organisations';
import { organisationsById } from '#actors/organisations/server';
import { showNeeds } from '#catalogue/needs/server';
import { showPractices } from '#catalogue/practices/server';
import { showSolutions } from '#catalogue/solutions/server';
import { pickText, recordKinds, type RecordCore, type RecordKind } from '#commons/records';
import { conceptLabel, cpvLabel, refreshCpvLabels } from '#commons/vocabulary/server';
import type { Answer, AnswerFilters, Facet, MatchResult, Reason } from '../answer.ts';
import { strengthOf } from '../scoring.ts';
import { findCandidates, type Candidate } from './candidates.ts';
import { liveIndex } from './live-index.ts';
import { reasonsFor } from './reasons.ts';
import { understand, type Understanding } from './understand.ts';

type Asked = {
	text: string;
	language?: string | undefined;
	locale: Locale;
	filters: AnswerFilters;
	limit: number;
};
type RecordsById = ReadonlyMap<string, RecordCore & { trl?: number | null }>;

const LABELS_AT_MOST_OLD_MILLISECONDS = 5000;
const PATHS: Record<RecordKind, string> = { need: 'needs', solution: 'solutions', practice: 'practices' };

/** For people: up to `limit` results of every kind, and counts for the filters. */
export async function answerText(actor: Actor, asked: Asked): Promise<Answer> {
	const kinds = asked.filters.kind ? [asked.filters.kind] : recordKinds;

	return answer(actor, asked, (kept) =>
		kinds.flatMap((kind) => kept.filter((candidate) => candidate.kind === kind).slice(0, asked.limit))
	);
}

/** For machines: up to `limit` results over the wanted kinds together. */
export async function matchText(
	actor: Actor,
	asked: Asked & { kinds: readonly RecordKind[] }
): Promise<Answer> {
	return answer(actor, asked, (kept) =>
		kept.filter((candidate) => asked.kinds.includes(candidate.kind)).slice(0, asked.limit)
	);
}

async function answer(
	_actor: Actor,
	asked: Asked,
	choose: (kept: readonly Candidate[]) => Candidate[]
): Promise<Answer> {
	const index = await liveIndex();
	await refreshCpvLabels(LABELS_AT_MOST_OLD_MILLISECONDS);
	const question = understand(asked.text, asked.language, asked.filters.without);
	const { candidates, direction } = findCandidates(index, question, recordKinds);
	const others = candidates.filter((candidate) => candidate.id !== asked.filters.besides);
	const kept = others.filter((candidate) => passes(candidate, asked.filters));
	const chosen = choose(kept).toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
	const records = await recordsOf(chosen);
	const organisations = await organisationsById([...records.values()].map((record) => record.organisationId));
	const results = chosen.flatMap((candidate) => {
		const record = records.get(candidate.id);
		const organisation = organisations.get(record?.organisationId ?? '');
		if (!record) return [];
		const reasons = reasonsFor({ question, candidate, record, direction }, asked.locale);
		return [resultOf({ candidate, record, organisation: organisation?.name ?? null, reasons }, asked.locale)];
	});

	return { query: queryOf(question, asked.locale), results, facets: facetsOf(others, asked.filters) };
}

async function recordsOf(chosen: readonly Candidate[]): Promise<RecordsById> {
	const tx = database();
	const idsOf = (kind: RecordKind) =>
		chosen.filter((candidate) => candidate.kind === kind).map((candidate) => candidate.id);
	const [needs, solutions, practices] = await Promise.all([
		showNeeds(idsOf('need'), tx),
		showSolutions(idsOf('solution'), tx),
		showPractices(idsOf('practice'), tx)
	]);

	return new Map([...needs, ...solutions, ...practices].map((record) => [record.id, record]));
}

type Found = {
	candidate: Candidate;
	record: RecordCore & { trl?: number | null };
	organisation: string | null;
	reasons: readonly Reason[];
};

function resultOf({ candidate, record, organisation, reasons }: Found, locale: Locale): MatchResult {
	return {
		kind: candidate.kind,
		id: record.id,
		source: record.source?.name ?? null,
		sourceId: record.sourceId,
		title: pickText(record.title, locale, record.language),
		language: record.language,
		organisation,
		country: record.country,
		place: record.place,
		region: record.region,
		trl: record.trl ?? null,
		demo: record.source?.name === 'Talka demo',
		score: candidate.score,
		strength: strengthOf(candidate.score),
		shared: candidate.shared.map((id) => ({ id, label: conceptLabel(id, locale) })),
		reasons,
		url: `/${locale}/${PATHS[candidate.kind]}/${record.id}`
	};
}

function queryOf(question: Understanding, locale: Locale): Answer['query'] {
	const labelled = (concepts: Understanding['concepts']) =>
		concepts.map(({ id }) => ({ id, label: conceptLabel(id, locale) }));
	const cpv = question.cpv.map(({ code, score }) => ({ code, label: cpvLabel(code, locale) ?? code, score }));
	const { text, language, known } = question;

	return {
		text,
		language,
		known,
		concepts: labelled(question.concepts),
		removed: labelled(question.removed),
		cpv
	};
}

function passes(
	candidate: Candidate,
	filters: AnswerFilters,
	ignoring?: 'kind' | 'country' | 'language'
): boolean {
	return (
		(ignoring === 'kind' || filters.kind === undefined || candidate.kind === filters.kind) &&
		(ignoring === 'country' || filters.country === undefined || candidate.country === filters.country) &&
		(ignoring === 'language' || filters.language === undefined || candidate.language === filters.language)
	);
}

/** Each facet counts under the other filters, so that a number says what its link will show. */
function facetsOf(candidates: readonly Candidate[], filters: AnswerFilters): Answer['facets'] {
	const among = (ignoring: 'kind' | 'country' | 'language') =>
		candidates.filter((candidate) => passes(candidate, filters, ignoring));

	return {
		kinds: counted(among('kind').map((candidate) => candidate.kind)),
		countries: counted(
			among('country').flatMap((candidate) => (candidate.country ? [candidate.country] : []))
		),
		languages: counted(among('language').map((candidate) => candidate.language))
	};
}

function counted(values: readonly string[]): Facet[] {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);

	return [...counts]
		.map(([value, count]) => ({ value, count }))
		.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
