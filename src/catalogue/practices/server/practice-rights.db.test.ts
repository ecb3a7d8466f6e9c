// Who may do what with a practice: every verb, tried by everybody, on a draft and on a published one.
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#actors/organisations';
import { actorKinds, everyActor, type ActorKind } from '#actors/organisations/testing';
import { useTestDatabase } from '#tests/database';
import { runSql } from '#tests/sql';
import type { PracticeId } from '../practice.ts';
import { aPracticeInput } from '../testing/index.ts';
import {
	discardPractice,
	draftPractice,
	listOwnUnpublishedPractices,
	publishPractice,
	retirePractice,
	revisePractice,
	showBeginning,
	showPractice,
	showPracticeHistory,
	showPracticeToRetire,
	showTranslation,
	showWriting,
	translatePractice
} from './index.ts';

useTestDatabase();
let world: Awaited<ReturnType<typeof everyActor>>;

type Answer = 'may' | 'not found' | `actor.${string}`;
type State = 'draft' | 'published';
type Verb = (actor: Actor, id: PracticeId) => Promise<unknown>;

const words = {
	title: 'Kylän auto',
	description: '',
	result: '',
	figureUnit: '',
	notAgain: '',
	by: 'person'
} as const;
const verbs: Record<string, Verb> = {
	showPractice,
	showPracticeHistory,
	showWriting: (actor, id) => showWriting(actor, id, 'fi'),
	revisePractice: (actor, id) => revisePractice(actor, id, input({ place: 'Ny ort' })),
	showTranslation: (actor, id) => showTranslation(actor, id, 'fi'),
	translatePractice: (actor, id) => translatePractice(actor, id, 'fi', { ...words, revision: here }),
	publishPractice: (actor, id) => publishPractice(actor, id, here),
	showPracticeToRetire,
	retirePractice: (actor, id) => retirePractice(actor, id, { revision: here, reason: 'Slut' }),
	discardPractice
};
let here = 1;
const input = (changes: Record<string, string> = {}) =>
	aPracticeInput({ ...changes, revision: String(here) });

beforeAll(async () => {
	world = await everyActor();
});

beforeEach(emptied);

/** Not truncated: this happens for every actor and every verb, and deleting few rows is quicker. */
async function emptied(): Promise<void> {
	await runSql`delete from practices`;
	await runSql`delete from record_versions`;
	here = 1;
}

async function stored(state: State): Promise<PracticeId> {
	const { owner } = world.actors;
	const id = await draftPractice(owner, { ...aPracticeInput(), id: randomUUID() });
	if (state === 'published') here = (await publishPractice(owner, id, 1)).revision;

	return id;
}

async function answerTo(act: Promise<unknown>): Promise<string> {
	try {
		await act;
		return 'may';
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		return error.name === 'NotFound' ? 'not found' : error.message;
	}
}

/** In the order of `actorKinds`: visitor, outsider, viewer, editor, owner, other owner, administrator. */
function expected(...answers: readonly Answer[]): Record<ActorKind, Answer> {
	return Object.fromEntries(actorKinds.map((kind, at) => [kind, answers[at]])) as Record<ActorKind, Answer>;
}
const low = 'actor.role-too-low';
const away = 'actor.other-organisation';
const out = 'actor.signed-out';
const insideReads = expected('not found', 'not found', 'may', 'may', 'may', 'not found', 'not found');
const everybody = expected('may', 'may', 'may', 'may', 'may', 'may', 'may');
const writersOfDraft = expected(out, 'not found', low, 'may', 'may', 'not found', 'not found');
const writersOfPublic = expected(out, away, low, 'may', 'may', away, away);

describe('a practice may be', () => {
	const cells: [string, State, Record<ActorKind, Answer>][] = [
		['showPractice', 'draft', insideReads],
		['showPractice', 'published', everybody],
		['showPracticeHistory', 'draft', insideReads],
		['showPracticeHistory', 'published', everybody],
		['showWriting', 'draft', writersOfDraft],
		['showWriting', 'published', writersOfPublic],
		['revisePractice', 'draft', writersOfDraft],
		['revisePractice', 'published', writersOfPublic],
		['showTranslation', 'draft', writersOfDraft],
		['translatePractice', 'draft', writersOfDraft],
		['translatePractice', 'published', writersOfPublic],
		['publishPractice', 'draft', writersOfDraft],
		['showPracticeToRetire', 'published', writersOfPublic],
		['retirePractice', 'published', writersOfPublic],
		['discardPractice', 'draft', writersOfDraft]
	];

	it.each(cells)('%s, as a %s, by whom the table says', async (verb, state, answers) => {
		for (const kind of actorKinds) {
			await emptied();
			const id = await stored(state);
			const before = await runSql`select * from practices`;
			const answer = await answerTo(verbs[verb]?.(world.actors[kind], id) ?? Promise.reject(new Error(verb)));
			expect(`${kind}: ${answer}`).toBe(`${kind}: ${answers[kind]}`);
			if (answer !== 'may') expect(await runSql`select * from practices`).toEqual(before);
		}
	});

	it('begun by everybody with an account but viewers', async () => {
		const answers = expected(out, 'may', low, 'may', 'may', 'may', 'may');
		for (const kind of actorKinds) {
			const actor = world.actors[kind];
			const drafting = draftPractice(actor, { ...aPracticeInput(), id: randomUUID() });
			expect(`${kind}: ${await answerTo(drafting)}`).toBe(`${kind}: ${answers[kind]}`);
			expect(await answerTo(showBeginning(actor, 'sv'))).toBe(answers[kind]);
		}
	});

	it('listed as a draft for its editors only', async () => {
		const id = await stored('draft');
		const seen = async (kind: ActorKind) =>
			(await listOwnUnpublishedPractices(world.actors[kind])).some((practice) => practice.id === id);
		for (const kind of actorKinds.filter((one) => one !== 'visitor')) {
			expect(`${kind}: ${await seen(kind)}`).toBe(`${kind}: ${['editor', 'owner'].includes(kind)}`);
		}
		await expect(listOwnUnpublishedPractices({ kind: 'visitor' })).rejects.toThrow(out);
	});
});
