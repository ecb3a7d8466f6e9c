// Builders for tests: suggestions in memory and in the database, and a measure for terms that nothing names.
// cspell:ignore kotiapu
import { randomUUID } from 'node:crypto';
import type { OrganisationId } from '#actors/organisations';
import type { PersonId } from '#actors/people';
import { database } from '#platform/server/db';
import { addSuggestion } from '../server/queries.ts';
import type { Suggestion, SuggestionId } from '../suggestion.ts';
import type { TermEffect } from '../term-effect.ts';

export function aSuggestion(overrides: Partial<Suggestion> = {}): Suggestion {
	return {
		id: randomUUID() as SuggestionId,
		concept: 'home-care',
		language: 'fi',
		term: `kotiapu${randomUUID().replaceAll(/[^a-z]/g, '')}`,
		change: 'add',
		state: 'suggested',
		note: '',
		organisationId: randomUUID() as OrganisationId,
		suggested: { by: randomUUID() as PersonId, at: new Date() },
		decided: null,
		...overrides
	};
}

/** Stored with an id of its own. */
export async function storedSuggestion(
	organisationId: OrganisationId,
	overrides: Partial<Suggestion> = {}
): Promise<Suggestion> {
	const saved = await addSuggestion(database(), aSuggestion({ ...overrides, organisationId }));
	if (!saved) throw new Error('the suggestion was there already');

	return saved;
}

/** Stands for an installation without records. */
export function foundNowhere(): Promise<TermEffect> {
	return Promise.resolve({ records: 0, found: 0, changed: 0, estimated: false, examples: [] });
}
