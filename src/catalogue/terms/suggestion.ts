// The rules of suggestions for the thesaurus: pure functions, no database, no clock.
import type { MemberActor, OrganisationId } from '#actors/organisations';
import type { PersonId } from '#actors/people';
import { Refusal } from '#platform/errors';
import type { Id } from '#platform/ids';
import type { SuggestionInput, TermChange } from './suggestion-form.ts';

export const suggestionStates = ['suggested', 'approved', 'refused', 'withdrawn', 'taken-back'] as const;
export type SuggestionState = (typeof suggestionStates)[number];
export const suggestionActs = ['suggest', 'approve', 'refuse', 'withdraw', 'take-back'] as const;
export type SuggestionAct = (typeof suggestionActs)[number];
export type SuggestionId = Id<'Suggestion'>;
export type SuggestionRefusal = 'term.decided' | 'term.moderators-only' | 'term.own-suggestion';

/** What is wished: one term more, or one less, for a concept in a language. */
export type TermProposal = { concept: string; language: string; term: string; change: TermChange };
export type Suggestion = TermProposal & {
	id: SuggestionId;
	state: SuggestionState;
	/** Why, in the words of whoever suggests it; empty without. */
	note: string;
	/** Nobody where the operator brought it in from a file. */
	organisationId: OrganisationId | null;
	suggested: { by: PersonId | null; at: Date };
	/** The last thing that was done, and why. */
	decided: { by: PersonId | null; at: Date; reason: string } | null;
};
export type NewSuggestion = Omit<Suggestion, 'id'>;
/** One entry of the history, which is only ever added to. */
export type Decision = {
	act: SuggestionAct;
	by: PersonId | null;
	at: Date;
	reason: string;
	/** Decided by the very person who suggested it, because there was no other moderator. */
	alone: boolean;
};

/** Whatever was decided can be decided otherwise later; only what was withdrawn stays withdrawn. */
const transitions: Record<
	Exclude<SuggestionAct, 'suggest'>,
	{ from: readonly SuggestionState[]; to: SuggestionState }
> = {
	approve: { from: ['suggested', 'refused', 'taken-back'], to: 'approved' },
	refuse: { from: ['suggested'], to: 'refused' },
	withdraw: { from: ['suggested'], to: 'withdrawn' },
	'take-back': { from: ['approved'], to: 'taken-back' }
};

export function suggested(
	concept: string,
	{ language, term, change, note }: SuggestionInput,
	editor: MemberActor,
	at: Date
): NewSuggestion {
	const { organisationId, personId: by } = editor;

	return {
		concept,
		language,
		term,
		change,
		note,
		state: 'suggested',
		organisationId,
		suggested: { by, at },
		decided: null
	};
}

export function moved(
	suggestion: Suggestion,
	act: Exclude<SuggestionAct, 'suggest'>,
	decided: NonNullable<Suggestion['decided']>
): Suggestion {
	if (!canMove(suggestion, act)) throw new Refusal<SuggestionRefusal>('term.decided');

	return { ...suggestion, state: transitions[act].to, decided };
}

export function canMove({ state }: Suggestion, act: Exclude<SuggestionAct, 'suggest'>): boolean {
	return transitions[act].from.includes(state);
}

/** What everybody reads: what the engine uses or has used. A word that nobody has looked at may be an insult. */
export function isPublic(state: SuggestionState): boolean {
	return state === 'approved' || state === 'taken-back';
}

/** The terms in force: of several decisions about one term the last one counts. `approved` comes in the order of decisions. */
export function termsInForce<Proposal extends TermProposal>(
	approved: readonly Proposal[],
	keyOf: (term: string) => string
): { added: Proposal[]; removed: Proposal[] } {
	const last = new Map<string, Proposal>();
	for (const one of approved) last.set([one.concept, one.language, keyOf(one.term)].join('\n'), one);
	const inForce = [...last.values()];

	return {
		added: inForce.filter(({ change }) => change === 'add'),
		removed: inForce.filter(({ change }) => change === 'remove')
	};
}
