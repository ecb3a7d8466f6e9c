// Reads suggestions for pages: of one concept, what waits for a moderator, and one of them with its history.
import { mustBeSignedIn, actsAs, type Actor } from '#actors/organisations';
import { countOtherModerators } from '#actors/people/server';
import { database } from '#platform/server/db';
import { canMove, suggestionStates, isPublic } from '../suggestion.ts';
import type { Decision, Suggestion, SuggestionAct, SuggestionId } from '../suggestion.ts';
import { isModerator, mustBeReadable, mustModerate, readsAll } from './policy.ts';
import {
	countInState,
	findSuggestion,
	listDecided,
	listDecisions,
	listInState,
	listOfConcept
} from './queries.ts';

const MOST_OF_A_CONCEPT = 100;
const MOST_WAITING = 200;
const MOST_DECIDED = 50;

export type SuggestionWithActs = {
	suggestion: Suggestion;
	/** Newest first; without persons for readers outside. */
	decisions: readonly Decision[];
	acts: readonly Exclude<SuggestionAct, 'suggest'>[];
	/** Whoever reads suggested it: another moderator decides, or they do so alone because there is none. */
	own: 'no' | 'another-decides' | 'alone';
};

/** What the engine uses or has used, for everybody; the organisation's own and, for moderators, all. */
export function listSuggestionsFor(actor: Actor, concept: string): Promise<Suggestion[]> {
	const states = isModerator(actor) ? suggestionStates : suggestionStates.filter(isPublic);
	const inside = actor.kind === 'person' && actsAs(actor, actor.organisationId, 'viewer');

	return listOfConcept(database(), concept, {
		states,
		organisationId: inside ? actor.organisationId : null,
		count: MOST_OF_A_CONCEPT
	});
}

/** What waits for a decision, oldest first; nothing for others. */
export async function listOpenSuggestions(actor: Actor): Promise<Suggestion[]> {
	return isModerator(actor) ? listInState(database(), 'suggested', MOST_WAITING) : [];
}

export async function countOpenSuggestions(actor: Actor): Promise<number> {
	return isModerator(actor) ? countInState(database(), 'suggested') : 0;
}

/** The page of the moderators: what waits and what was decided last. */
export async function showModeration(
	actor: Actor
): Promise<{ open: readonly Suggestion[]; decided: readonly Suggestion[] }> {
	mustModerate(actor);
	const [open, decided] = await Promise.all([
		listInState(database(), 'suggested', MOST_WAITING),
		listDecided(database(), MOST_DECIDED)
	]);

	return { open, decided };
}

export async function showSuggestion(actor: Actor, id: SuggestionId): Promise<SuggestionWithActs> {
	const suggestion = await findSuggestion(database(), id);
	if (!isPublic(suggestion.state) && actor.kind === 'visitor') mustBeSignedIn(actor);
	mustBeReadable(actor, suggestion);
	const all = await listDecisions(database(), id);
	const decisions = readsAll(actor, suggestion)
		? all
		: all.map((one) => ({ ...one, by: null, reason: one.act === 'suggest' ? '' : one.reason }));
	const own = await ownership(actor, suggestion);

	return { suggestion, decisions, acts: actsFor(actor, suggestion, own), own };
}

async function ownership(actor: Actor, { suggested }: Suggestion): Promise<SuggestionWithActs['own']> {
	if (!isModerator(actor) || suggested.by !== actor.personId) return 'no';

	return (await countOtherModerators(actor.personId)) > 0 ? 'another-decides' : 'alone';
}

function actsFor(
	actor: Actor,
	suggestion: Suggestion,
	own: SuggestionWithActs['own']
): SuggestionWithActs['acts'] {
	const decides = isModerator(actor) && own !== 'another-decides';
	const moderators = decides ? (['approve', 'refuse', 'take-back'] as const) : [];
	const editors = actsAs(actor, suggestion.organisationId, 'editor') ? (['withdraw'] as const) : [];

	return [...moderators, ...editors].filter((act) => canMove(suggestion, act));
}
