// A term on its way: suggested, refused or approved, taken back; by whom, how often, and with a history that stays.
// cspell:ignore kotilepo kotilevossa
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, OrganisationId, PersonActor } from '#actors/organisations';
import { aMember, aPerson, storedOrganisation } from '#actors/organisations/testing';
import { grantModerator } from '#actors/people/server';
import { storedPerson } from '#actors/people/testing';
import { applyTerms, findConcepts } from '#commons/vocabulary/server';
import { inTransaction } from '#platform/server/db';
import { hearNotices, notify } from '#platform/server/events';
import { answerTo } from '#tests/answer';
import { useTestDatabase } from '#tests/database';
import { runSql } from '#tests/sql';
import { MOST_OPEN, type SuggestionInput } from '../suggestion-form.ts';
import type { SuggestionId } from '../suggestion.ts';
import type { TermEffect } from '../term-effect.ts';
import { foundNowhere } from '../testing/index.ts';
import {
	approveTerm,
	countOpenSuggestions,
	exportTerms,
	followTerms,
	importTerms,
	listOpenSuggestions,
	listSuggestionsFor,
	loadTerms,
	refuseTerm,
	showModeration,
	showSuggestion,
	suggestTerm,
	takeBackTerm,
	withdrawTerm
} from './index.ts';

useTestDatabase();
const visitor = { kind: 'visitor' } as const;
const input: SuggestionInput = { change: 'add', language: 'fi', term: 'kotilevo', note: 'Näin sanotaan.' };
let place: OrganisationId;
let editor: PersonActor;
let moderator: PersonActor;

const suggest = (actor: Actor, more: Partial<SuggestionInput> = {}) =>
	suggestTerm(actor, 'home-care', { ...input, ...more }, foundNowhere);
const approve = (actor: Actor, id: SuggestionId) => approveTerm(actor, id, { reason: '' }, foundNowhere);
const isFound = () => findConcepts('Apua kotilevossa', 'fi').some(({ id }) => id === 'home-care');

beforeEach(async () => {
	await runSql`truncate term_suggestions, term_decisions, outbox, people cascade`;
	// What a notice of the test before began to read is over then.
	await loadTerms();
	place = await storedOrganisation();
	editor = aMember(place, 'editor');
	moderator = await storedModerator();
});
afterEach(() => applyTerms([], []));

async function storedModerator(): Promise<PersonActor> {
	const { id, email } = await storedPerson();
	await grantModerator(email);

	return aPerson({ personId: id, moderator: true });
}

describe('a suggestion', () => {
	it('is made by editors and owners, decided by moderators, and withdrawn by whoever made it', async () => {
		const roles = { visitor, viewer: aMember(place, 'viewer'), editor, nobody: aPerson(), moderator };
		const answers = async (deed: (actor: Actor) => Promise<unknown>) =>
			Promise.all(Object.values(roles).map((actor) => answerTo(deed(actor))));
		expect(await answers((actor) => suggest(actor))).toEqual([
			'actor.signed-out',
			'actor.role-too-low',
			'done',
			'actor.no-organisation',
			'actor.no-organisation'
		]);
		const [open] = await listOpenSuggestions(moderator);
		const id = open?.id ?? ('' as SuggestionId);
		const onlyModerators = ['actor.signed-out', ...Array<string>(3).fill('term.moderators-only')];
		expect(await answers((actor) => showModeration(actor))).toEqual([...onlyModerators, 'done']);
		expect(await answers((actor) => approve(actor, id))).toEqual([...onlyModerators, 'done']);
		expect(await answers((actor) => takeBackTerm(actor, id, { reason: 'Liian laaja.' }))).toEqual([
			...onlyModerators,
			'done'
		]);
		const mine = await suggest(editor, { term: 'kotilevo', change: 'add' });
		const other = aMember(await storedOrganisation(), 'owner');
		expect(await answerTo(withdrawTerm(other, mine.id))).toBe('actor.other-organisation');
		expect(await answerTo(withdrawTerm(editor, mine.id))).toBe('done');
		expect(await answerTo(approve(moderator, mine.id))).toBe('term.decided');
	});

	it('counts from the approval on, until it is taken back, and again after a second approval', async () => {
		const { id } = await suggest(editor);
		expect(isFound()).toBe(false);
		await approve(moderator, id);
		expect(isFound()).toBe(true);
		await takeBackTerm(moderator, id, { reason: 'Liian laaja.' });
		expect(isFound()).toBe(false);
		await approve(moderator, id);
		expect(isFound()).toBe(true);
		applyTerms([], []);
		await loadTerms();
		expect(isFound(), 'after a new start').toBe(true);

		const events = await runSql`select name from outbox where subject_id = ${id} order by id`;
		expect(events.map(({ name }) => name as string)).toEqual([
			'term.suggested',
			'term.approved',
			'term.taken-back',
			'term.approved'
		]);
		const { decisions } = await showSuggestion(moderator, id);
		expect(decisions.map(({ act, by, reason }) => [act, by, reason])).toEqual([
			['approve', moderator.personId, ''],
			['take-back', moderator.personId, 'Liian laaja.'],
			['approve', moderator.personId, ''],
			['suggest', editor.personId, 'Näin sanotaan.']
		]);
	});

	it('can take a committed word away; the last decision about a word counts', async () => {
		const named = () => findConcepts('kotipalvelu', 'fi').some(({ id }) => id === 'home-care');
		const removal = await suggest(editor, { change: 'remove', term: 'kotipalvelu' });
		await approve(moderator, removal.id);
		expect(named()).toBe(false);
		const addition = await suggest(editor, { change: 'add', term: 'Kotipalvelu' });
		await approve(moderator, addition.id);
		expect(named()).toBe(true);
		await takeBackTerm(moderator, addition.id, { reason: 'Erehdys.' });
		expect(named()).toBe(false);
		await takeBackTerm(moderator, removal.id, { reason: 'Erehdys.' });
		expect(named()).toBe(true);
	});

	it('is refused where it could do harm, again at the approval', async () => {
		const found: TermEffect = { records: 100, found: 40, changed: 40, estimated: false, examples: [] };
		const everywhere = () => Promise.resolve(found);
		expect(await answerTo(suggest(editor, { term: 'palvelu' }))).toBe('term.function-words');
		expect(await answerTo(suggest(editor, { term: 'ja' }))).toBe('term.too-short');
		expect(await answerTo(suggest(editor, { term: 'turvapuhelin' }))).toBe('term.is-another');
		expect(await answerTo(suggestTerm(editor, 'home-care', input, everywhere))).toBe('term.too-common');
		expect(await answerTo(suggestTerm(editor, 'no-such', input, foundNowhere))).toBe('NotFound');
		const { id } = await suggest(editor);
		expect(await answerTo(suggest(editor, { term: 'KOTILEVO' }))).toBe('term.suggested-already');
		expect(await answerTo(approveTerm(moderator, id, { reason: '' }, everywhere))).toBe('term.too-common');
		applyTerms([{ concept: 'snow-clearing', language: 'fi', term: 'kotilevo' }], []);
		expect(await answerTo(approve(moderator, id))).toBe('term.is-another');
	});

	it('waits with at most 20 others of its organisation, however many come at once', async () => {
		const words = 'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => `kotilevo${letter.repeat(9)}`);
		const answers = await Promise.all(words.map((term) => answerTo(suggest(editor, { term }))));
		expect(answers.filter((answer) => answer === 'done')).toHaveLength(MOST_OPEN);
		expect(new Set(answers)).toEqual(new Set(['done', 'term.too-many-open']));
		expect(await countOpenSuggestions(moderator)).toBe(MOST_OPEN);
		expect(await countOpenSuggestions(editor)).toBe(0);
		const other = aMember(await storedOrganisation(), 'editor');
		expect(await answerTo(suggest(other))).toBe('done');
	});

	it('is not decided by whoever made it, unless nobody else could; then the history says so', async () => {
		const both = { ...(await storedModerator()), organisationId: place, role: 'editor' as const };
		const { id } = await suggest(both);
		expect(await answerTo(approve(both, id))).toBe('term.own-suggestion');
		expect((await showSuggestion(both, id)).own).toBe('another-decides');
		await runSql`update people set moderator = false where id = ${moderator.personId}`;
		expect((await showSuggestion(both, id)).own).toBe('alone');
		await approve(both, id);
		expect((await showSuggestion(both, id)).decisions[0]).toMatchObject({ act: 'approve', alone: true });
	});

	it('is for its organisation and the moderators until it is in use; persons stay inside', async () => {
		const { id } = await suggest(editor);
		const seen = async (actor: Actor) => (await listSuggestionsFor(actor, 'home-care')).length;
		const outsider = aMember(await storedOrganisation(), 'owner');
		expect(await Promise.all([visitor, outsider, editor, moderator].map(seen))).toEqual([0, 0, 1, 1]);
		expect(await answerTo(showSuggestion(visitor, id))).toBe('actor.signed-out');
		expect(await answerTo(showSuggestion(outsider, id))).toBe('NotFound');
		await refuseTerm(moderator, id, { reason: 'Murresana.' });
		expect(await Promise.all([visitor, outsider, editor, moderator].map(seen))).toEqual([0, 0, 1, 1]);
		await approve(moderator, id);
		expect(await Promise.all([visitor, outsider, editor, moderator].map(seen))).toEqual([1, 1, 1, 1]);
		const { decisions, acts } = await showSuggestion(visitor, id);
		expect(new Set(decisions.map(({ by }) => by))).toEqual(new Set([null]));
		expect(acts).toEqual([]);
		expect(await answerTo(showSuggestion(moderator, randomUUID() as SuggestionId))).toBe('NotFound');
	});

	it('counts in every process that hears of it', async () => {
		await hearNotices();
		await followTerms();
		const { id } = await suggest(editor);
		expect(isFound()).toBe(false);
		// As another process does it, of which this one only hears the notice.
		await runSql`update term_suggestions set state = 'approved', decided_at = now() where id = ${id}`;
		await inTransaction((tx) => notify(tx, 'terms'));
		await expect.poll(isFound, { timeout: 2000 }).toBe(true);
	});

	it('is exported while it is in use, without people', async () => {
		const { id } = await suggest(editor);
		await suggest(editor, { term: 'kotilepo' });
		await approve(moderator, id);
		const lines = await Array.fromAsync(exportTerms({ kind: 'operator' }));
		expect(lines).toEqual([
			{
				concept: 'home-care',
				language: 'fi',
				term: 'kotilevo',
				change: 'add',
				decided: expect.any(String) as string
			}
		]);
	});

	it('comes from another installation by its file, and from the same file only once', async () => {
		const line = (term: string, more = {}) => ({
			concept: 'home-care',
			language: 'fi',
			change: 'add',
			term,
			...more
		});
		const file = [
			line('kotilevo'),
			line('kotipalvelu', { change: 'remove' }),
			line('palvelu'),
			line('kotilepo', { concept: 'no-such' }),
			'no JSON'
		];
		const refused: unknown[] = [];
		const bring = () => importTerms({ kind: 'operator' }, file, (one) => refused.push(one));
		expect(await bring()).toEqual({ read: 5, added: 2, unchanged: 0, rejected: 3 });
		expect(refused.slice(0, 2)).toEqual([
			{ line: 3, reason: 'term.function-words' },
			{ line: 4, reason: 'term.concept-unknown' }
		]);
		expect(isFound()).toBe(true);
		expect(await bring()).toMatchObject({ added: 0, unchanged: 2, rejected: 3 });
		const lines = await Array.fromAsync(exportTerms({ kind: 'operator' }));
		expect(lines.map(({ term, change }) => `${change} ${term}`)).toEqual([
			'add kotilevo',
			'remove kotipalvelu'
		]);
	});
});
