// Rights on the thesaurus: editors suggest, moderators (every administrator is one) decide, what is in use is everybody's to read.
// cspell:ignore kotilevo
import { randomUUID } from 'node:crypto';
import type { Actor } from '#actors/organisations';
import * as terms from '#catalogue/terms/server';
import { foundNowhere, storedSuggestion } from '#catalogue/terms/testing';
import { drained, everybody, onlyOperator, type Answers, type ModuleRights, type Right } from './rights.ts';
import type { World } from './world.ts';

const why = { reason: 'Too wide.' };
const signedIn: Answers = { ...everybody, anonymous: 'actor.signed-out', operator: 'actor.signed-out' };
const suggesters: Answers = {
	...signedIn,
	viewer: 'actor.role-too-low',
	administrator: 'actor.no-organisation'
};
const withdrawers: Answers = {
	...signedIn,
	viewer: 'actor.role-too-low',
	other: 'actor.other-organisation',
	administrator: 'actor.other-organisation'
};
const moderators: Answers = {
	...signedIn,
	viewer: 'term.moderators-only',
	editor: 'term.moderators-only',
	owner: 'term.moderators-only',
	other: 'term.moderators-only'
};
const onlyModeratorsFind: Answers = {
	anonymous: 'nothing',
	viewer: 'nothing',
	editor: 'nothing',
	owner: 'nothing',
	other: 'nothing',
	administrator: 'may',
	operator: 'nothing'
};

const newWord = () => `kotilevo${randomUUID().replaceAll(/[^a-z]/g, '')}`;
const decided = (state: 'approved' | 'refused') => ({
	state,
	decided: { by: null, at: new Date(), reason: 'So.' }
});
const stored = ({ organisationId }: World, more: Parameters<typeof storedSuggestion>[1] = {}) =>
	storedSuggestion(organisationId, more);

const rights: readonly Right[] = [
	{
		verb: 'suggestTerm',
		about: 'for the own organisation',
		answers: suggesters,
		run: (actor) => {
			const input = { change: 'add', language: 'fi', term: newWord(), note: '' } as const;
			return terms.suggestTerm(actor, 'home-care', input, foundNowhere);
		}
	},
	{
		verb: 'withdrawTerm',
		about: 'what waits for a decision',
		answers: withdrawers,
		run: async (actor, world) => terms.withdrawTerm(actor, (await stored(world)).id)
	},
	{
		verb: 'approveTerm',
		about: 'what waits for a decision',
		answers: moderators,
		run: async (actor, world) =>
			terms.approveTerm(actor, (await stored(world)).id, { reason: '' }, foundNowhere)
	},
	{
		verb: 'refuseTerm',
		about: 'what waits for a decision',
		answers: moderators,
		run: async (actor, world) => terms.refuseTerm(actor, (await stored(world)).id, why)
	},
	{
		verb: 'takeBackTerm',
		about: 'what is in use',
		answers: moderators,
		run: async (actor, world) => terms.takeBackTerm(actor, (await stored(world, decided('approved'))).id, why)
	},
	{
		verb: 'showModeration',
		about: 'what waits and what was decided',
		answers: moderators,
		run: (actor) => terms.showModeration(actor)
	},
	{
		verb: 'showSuggestion',
		about: 'what waits for a decision',
		answers: { ...everybody, anonymous: 'actor.signed-out', other: 'not found' },
		run: async (actor, world) => terms.showSuggestion(actor, (await stored(world)).id)
	},
	{
		verb: 'showSuggestion',
		about: 'what is in use',
		answers: everybody,
		run: async (actor, world) => terms.showSuggestion(actor, (await stored(world, decided('approved'))).id)
	},
	...listings(),
	{
		verb: 'exportTerms',
		about: 'what is in use',
		answers: onlyOperator,
		run: (actor) => drained(terms.exportTerms(actor as { kind: 'operator' }))
	},
	{
		verb: 'importTerms',
		about: 'an empty file',
		answers: onlyOperator,
		run: (actor) => terms.importTerms(actor as { kind: 'operator' }, [], () => undefined)
	}
];

function listings(): Right[] {
	const listing = (verb: string, list: (actor: Actor) => Promise<unknown>): Right => ({
		verb,
		about: 'what waits for a decision',
		answers: onlyModeratorsFind,
		run: async (actor, world) => {
			await stored(world, { concept: 'ferry-traffic' });
			return list(actor);
		}
	});

	return [
		listing('listOpenSuggestions', terms.listOpenSuggestions),
		listing('countOpenSuggestions', terms.countOpenSuggestions),
		{
			...listing('listSuggestionsFor', (actor) => terms.listSuggestionsFor(actor, 'ferry-traffic')),
			answers: { ...onlyModeratorsFind, viewer: 'may', editor: 'may', owner: 'may' }
		},
		{
			verb: 'listSuggestionsFor',
			about: 'what is in use',
			answers: everybody,
			run: async (actor, world) => {
				await stored(world, decided('approved'));
				return terms.listSuggestionsFor(actor, 'home-care');
			}
		}
	];
}

export const termRights: ModuleRights = {
	module: 'catalogue/terms',
	rights,
	withoutActor: {
		followTerms: 'keeps the thesaurus of a process up to date',
		loadTerms: 'keeps the thesaurus of a process up to date'
	},
	notForPages: ['exportTerms', 'importTerms']
};
