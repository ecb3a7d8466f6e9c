// Every verb of an offer × everybody who may ask: allowed, or refused with exactly this code.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, MemberActor, OrganisationId } from '#actors/organisations';
import { aMember, aPerson, storedOrganisation } from '#actors/organisations/testing';
import { NotFound, Refusal } from '#platform/errors';
import { useTestDatabase } from '#tests/database';
import { runSql } from '#tests/sql';
import type { Solution } from '../solution.ts';
import { aRunning, completeSolution, listedSolution } from '../testing/index.ts';
import {
	discardSolution,
	draftSolution,
	listExpiring,
	listOwnUnpublishedSolutions,
	listSolution,
	renewSolution,
	retireSolution,
	reviseSolution,
	showOwnSolution,
	showSolution,
	showSolutionHistory,
	showSolutionTranslation,
	showSolutionWriting,
	translateSolution
} from './index.ts';
import { today } from './today.ts';

useTestDatabase();
const who = ['visitor', 'viewer', 'editor', 'owner', 'other', 'administrator'] as const;
type Who = (typeof who)[number];
type Answer = 'may' | 'not found' | `${'actor' | 'solution'}.${string}`;
type Row = Readonly<Record<Who, Answer>>;
let home: OrganisationId;
let writer: MemberActor;
let actors: Record<Who, Actor>;

beforeAll(async () => {
	home = await storedOrganisation();
	writer = aMember(home, 'editor');
	actors = {
		visitor: { kind: 'visitor' },
		viewer: aMember(home, 'viewer'),
		editor: writer,
		owner: aMember(home, 'owner'),
		other: aMember(await storedOrganisation(), 'owner'),
		administrator: aPerson({ administrator: true })
	};
});

const everybody: Row = {
	visitor: 'may',
	viewer: 'may',
	editor: 'may',
	owner: 'may',
	other: 'may',
	administrator: 'may'
};
const insiders: Row = { ...everybody, visitor: 'not found', other: 'not found', administrator: 'not found' };
/** To outsiders a draft is not there; to visitors the form is kept and they sign in. */
const ofDraft: Row = { ...insiders, visitor: 'actor.signed-out', viewer: 'actor.role-too-low' };
const ofPublic: Row = {
	...ofDraft,
	other: 'actor.other-organisation',
	administrator: 'actor.other-organisation'
};
const ofNew: Row = { ...ofDraft, other: 'may', administrator: 'actor.no-organisation' };
const signedIn: Row = { ...everybody, visitor: 'actor.signed-out' };

const draft = () => completeSolution(writer);
const listed = () => listedSolution(writer);
const expired = async () => {
	const solution = await listedSolution(writer);
	await runSql`update solutions set expires = current_date - 1 where id = ${solution.id}`;
	return solution;
};
const translation = (revision: number) =>
	({
		revision,
		title: 'Bildtelefon',
		description: '',
		requirements: '',
		price: '',
		accessibilityNote: '',
		dataNote: '',
		by: 'person'
	}) as const;

type Verb = {
	verb: string;
	on: () => Promise<Solution>;
	run: (actor: Actor, solution: Solution) => Promise<unknown>;
	row: Row;
};
const show: Verb['run'] = (actor, { id }) => showSolution(actor, id);
const history: Verb['run'] = (actor, { id }) => showSolutionHistory(actor, id);
const revise: Verb['run'] = (actor, { id, revision }) =>
	reviseSolution(actor, id, aRunning(revision, { requirements: 'Uusi' }));
const translate: Verb['run'] = (actor, { id, revision }) =>
	translateSolution(actor, id, 'sv', translation(revision));
const begin: Verb['run'] = (actor) =>
	draftSolution(actor, { id: randomUUID(), text: 'Kuvapuhelin kotiin', locale: 'fi' });
const renew: Verb['run'] = (actor, { id, revision }) => renewSolution(actor, id, revision);
const publish: Verb['run'] = (actor, { id, revision }) => listSolution(actor, id, revision);
const retire: Verb['run'] = (actor, { id, revision }) =>
	retireSolution(actor, id, { revision, reason: 'Loppui' });
const discard: Verb['run'] = (actor, { id }) => discardSolution(actor, id);
const verbs: readonly Verb[] = [
	{ verb: 'show a draft', on: draft, run: show, row: insiders },
	{ verb: 'show an offer', on: listed, run: show, row: everybody },
	{ verb: 'show the history of a draft', on: draft, run: history, row: insiders },
	{ verb: 'show the history of an offer', on: listed, run: history, row: everybody },
	{
		verb: 'open a draft to check',
		on: draft,
		run: (actor, { id }) => showOwnSolution(actor, id),
		row: ofDraft
	},
	{
		verb: 'open a draft',
		on: draft,
		run: (actor, { id }) => showSolutionWriting(actor, id, 'fi'),
		row: ofDraft
	},
	{
		verb: 'open a translation',
		on: listed,
		run: (actor, { id }) => showSolutionTranslation(actor, id, 'sv'),
		row: ofPublic
	},
	{ verb: 'begin one', on: draft, run: begin, row: ofNew },
	{ verb: 'revise a draft', on: draft, run: revise, row: ofDraft },
	{ verb: 'revise an offer', on: listed, run: revise, row: ofPublic },
	{ verb: 'translate a draft', on: draft, run: translate, row: ofDraft },
	{ verb: 'translate an offer', on: listed, run: translate, row: ofPublic },
	{ verb: 'publish a draft', on: draft, run: publish, row: ofDraft },
	{ verb: 'renew an offer', on: expired, run: renew, row: ofPublic },
	{ verb: 'retire an offer', on: listed, run: retire, row: ofPublic },
	{ verb: 'throw a draft away', on: draft, run: discard, row: ofDraft },
	{ verb: 'list own drafts', on: draft, run: (actor) => listOwnUnpublishedSolutions(actor), row: signedIn },
	{ verb: 'list what expires', on: draft, run: (actor) => listExpiring(actor, today()), row: signedIn }
];
const cells = verbs.flatMap(({ verb, on, run, row }) =>
	who.map((name) => ({ verb, on, run, name, answer: row[name] }))
);

describe('the table of rights', () => {
	it.each(cells)('$name: $verb: $answer', async ({ on, run, name, answer }) => {
		const solution = await on();
		const said = await run(actors[name], solution).then((): Answer => 'may', answerOf);
		expect(said).toBe(answer);
	});
});

function answerOf(error: unknown): Answer {
	if (error instanceof NotFound) return 'not found';
	if (error instanceof Refusal) return error.code as Answer;
	throw error;
}
