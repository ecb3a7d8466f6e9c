// Every statement that touches the suggestions for the thesaurus.
import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm';
import type { OrganisationId } from '#actors/organisations';
import type { PersonId } from '#actors/people';
import { termKey } from '#commons/vocabulary';
import { NotFound } from '#platform/errors';
import type { Database } from '#platform/server/db';
import type {
	Decision,
	NewSuggestion,
	Suggestion,
	SuggestionId,
	SuggestionState,
	TermProposal
} from '../suggestion.ts';
import { termDecisions, termSuggestions } from './tables.ts';

export async function findSuggestion(tx: Database, id: SuggestionId): Promise<Suggestion> {
	const [row] = await tx.select().from(termSuggestions).where(eq(termSuggestions.id, id));
	if (!row) throw new NotFound(`suggestion ${id}`);

	return toSuggestion(row);
}

/** Holds the row until the transaction ends: two decisions at once take turns. */
export async function findSuggestionToChange(tx: Database, id: SuggestionId): Promise<Suggestion> {
	const [row] = await tx.select().from(termSuggestions).where(eq(termSuggestions.id, id)).for('update');
	if (!row) throw new NotFound(`suggestion ${id}`);

	return toSuggestion(row);
}

/** Null where the same wish is open already. */
export async function addSuggestion(tx: Database, suggestion: NewSuggestion): Promise<Suggestion | null> {
	const [row] = await tx.insert(termSuggestions).values(toRow(suggestion)).onConflictDoNothing().returning();

	return row ? toSuggestion(row) : null;
}

export async function saveSuggestion(tx: Database, suggestion: Suggestion): Promise<void> {
	await tx.update(termSuggestions).set(toRow(suggestion)).where(eq(termSuggestions.id, suggestion.id));
}

/** Writers of one organisation take turns until the transaction ends, so that none slips past the limit. */
export async function takeTurns(tx: Database, organisationId: OrganisationId): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`terms of ${organisationId}`}))`);
}

export async function countOpenOf(tx: Database, organisationId: OrganisationId): Promise<number> {
	return tx.$count(
		termSuggestions,
		and(eq(termSuggestions.organisationId, organisationId), eq(termSuggestions.state, 'suggested'))
	);
}

export async function countInState(tx: Database, state: SuggestionState): Promise<number> {
	return tx.$count(termSuggestions, eq(termSuggestions.state, state));
}

/** Oldest first. */
export async function listInState(
	tx: Database,
	state: SuggestionState,
	count: number
): Promise<Suggestion[]> {
	const rows = await tx
		.select()
		.from(termSuggestions)
		.where(eq(termSuggestions.state, state))
		.orderBy(asc(termSuggestions.position))
		.limit(count);

	return rows.map(toSuggestion);
}

/** Newest decision first. */
export async function listDecided(tx: Database, count: number): Promise<Suggestion[]> {
	const rows = await tx
		.select()
		.from(termSuggestions)
		.where(inArray(termSuggestions.state, ['approved', 'refused', 'taken-back']))
		.orderBy(desc(termSuggestions.decidedAt), desc(termSuggestions.position))
		.limit(count);

	return rows.map(toSuggestion);
}

type Readers = { states: readonly SuggestionState[]; organisationId: string | null; count: number };

/** Of one concept, newest first: those in public states, and all of one organisation. */
export async function listOfConcept(tx: Database, concept: string, readers: Readers): Promise<Suggestion[]> {
	const inStates = inArray(termSuggestions.state, [...readers.states]);
	const own =
		readers.organisationId === null ? undefined : eq(termSuggestions.organisationId, readers.organisationId);
	const rows = await tx
		.select()
		.from(termSuggestions)
		.where(and(eq(termSuggestions.concept, concept), or(inStates, own)))
		.orderBy(desc(termSuggestions.position))
		.limit(readers.count);

	return rows.map(toSuggestion);
}

/** In the order in which they were decided. */
export async function listApproved(tx: Database): Promise<(TermProposal & { decidedAt: Date })[]> {
	const rows = await tx
		.select()
		.from(termSuggestions)
		.where(eq(termSuggestions.state, 'approved'))
		.orderBy(asc(termSuggestions.decidedAt), asc(termSuggestions.position));

	return rows.map(({ concept, language, term, change, decidedAt, suggestedAt }) => ({
		concept,
		language,
		term,
		change,
		decidedAt: decidedAt ?? suggestedAt
	}));
}

export async function addDecision(tx: Database, id: SuggestionId, decision: Decision): Promise<void> {
	const { by, ...rest } = decision;
	await tx.insert(termDecisions).values({ ...rest, suggestionId: id, personId: by });
}

/** Newest first. */
export async function listDecisions(tx: Database, id: SuggestionId): Promise<Decision[]> {
	const rows = await tx
		.select()
		.from(termDecisions)
		.where(eq(termDecisions.suggestionId, id))
		.orderBy(desc(termDecisions.position));

	return rows.map(({ act, personId, at, reason, alone }) => ({
		act,
		by: personId as PersonId | null,
		at,
		reason,
		alone
	}));
}

function toSuggestion(row: typeof termSuggestions.$inferSelect): Suggestion {
	const { decidedBy, decidedAt, reason } = row;

	return {
		id: row.id as SuggestionId,
		concept: row.concept,
		language: row.language,
		term: row.term,
		change: row.change,
		state: row.state,
		note: row.note,
		organisationId: row.organisationId as OrganisationId | null,
		suggested: { by: row.suggestedBy as PersonId | null, at: row.suggestedAt },
		decided: decidedAt ? { by: decidedBy as PersonId | null, at: decidedAt, reason } : null
	};
}

function toRow(suggestion: NewSuggestion) {
	const { suggested, decided, concept, language, term, change, state, note, organisationId } = suggestion;

	return {
		concept,
		language,
		term,
		termKey: termKey(term),
		change,
		state,
		note,
		organisationId,
		suggestedBy: suggested.by,
		suggestedAt: suggested.at,
		decidedBy: decided?.by ?? null,
		decidedAt: decided?.at ?? null,
		reason: decided?.reason ?? ''
	};
}
