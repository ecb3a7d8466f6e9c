// Who may do what with a need: every verb in every state that matters, asked by everybody there is.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { aMember, aPerson, storedOrganisation } from '#actors/organisations/testing';
import type { Actor, OrganisationId } from '#actors/organisations';
import { useTestDatabase } from '#tests/database';
import { listening } from '#tests/lines';
import type { Need, NeedState } from '../need.ts';
import { storedNeed } from '../testing/index.ts';
import * as needs from './index.ts';

useTestDatabase();
const everybody = ['visitor', 'viewer', 'editor', 'owner', 'stranger', 'administrator', 'operator'] as const;
type Who = (typeof everybody)[number];
let actors: Record<Who, Actor>;
let organisation: OrganisationId;

beforeAll(async () => {
	organisation = await storedOrganisation();
	actors = {
		visitor: { kind: 'visitor', draftKey: 'a-key' },
		viewer: aMember(organisation, 'viewer'),
		editor: aMember(organisation, 'editor'),
		owner: aMember(organisation, 'owner'),
		stranger: aMember(await storedOrganisation(), 'owner'),
		administrator: aPerson({ administrator: true }),
		operator: { kind: 'operator' }
	};
});

const means = { part: 'means', moneyOwner: 'Johtaja', wantedFrom: null, wantedTo: null } as const;
const swedish = {
	...{ title: 'Hemvård', description: '', summary: '', by: 'person' as const },
	...{ who: '', does: '', where: '', frequency: '', problem: '', measure: '' }
};
const beginning = () => ({ id: randomUUID(), text: 'Lautta ei kulje.', locale: 'fi' });
type Verb = (actor: Actor, need: Need) => Promise<unknown>;
const revise: Verb = (actor, { id, revision }) => needs.reviseNeed(actor, id, { ...means, revision });
const translate: Verb = (actor, { id, revision }) =>
	needs.translateNeed(actor, id, 'sv', { ...swedish, revision });
const submit: Verb = (actor, { id, revision }) => needs.submitNeed(actor, id, revision);
const giveBack: Verb = (actor, { id, revision }) => needs.returnNeed(actor, id, revision, 'Why?');
const approve: Verb = (actor, { id, revision }) => needs.approveNeed(actor, id, revision);
const closing = { how: 'stop', reason: 'No money.' } as const;
const close: Verb = (actor, { id, revision }) => needs.closeNeed(actor, id, { ...closing, revision });
const discard: Verb = (actor, { id }) => needs.discardNeed(actor, id);
const show: Verb = (actor, { id }) => needs.showNeed(actor, id);
const steps: Verb = (actor, { id }) => needs.showNeedSteps(actor, id);
const history: Verb = (actor, { id }) => needs.showNeedHistory(actor, id);
const writing: Verb = (actor, { id }) => needs.showWriting(actor, id, 'fi');
const translation: Verb = (actor, { id }) => needs.showTranslation(actor, id, 'sv');
const toClose: Verb = (actor, { id }) => needs.showNeedToClose(actor, id);

const out = 'actor.signed-out';
const low = 'actor.role-too-low';
const other = 'actor.other-organisation';
const hidden = 'NotFound';
/** In the order of `everybody`. */
const ofDraftEditors = [out, low, 'yes', 'yes', hidden, hidden, out];
const ofHiddenOwners = [out, low, low, 'yes', hidden, hidden, out];
const ofPublicOwners = [out, low, low, 'yes', other, other, out];
const ofHiddenReaders = [hidden, 'yes', 'yes', 'yes', hidden, hidden, 'yes'];
const ofAll = everybody.map(() => 'yes');

const table: [string, Verb, NeedState, string[]][] = [
	['showing', show, 'draft', ofHiddenReaders],
	['showing', show, 'in_review', ofHiddenReaders],
	['showing', show, 'open', ofAll],
	['showing', show, 'closed_stopped', ofAll],
	['its next steps', steps, 'draft', ofHiddenReaders],
	['its next steps', steps, 'open', ofAll],
	['its history', history, 'draft', ofHiddenReaders],
	['its history', history, 'in_review', ofHiddenReaders],
	['its history', history, 'open', ofAll],
	['the help in writing', writing, 'draft', ofDraftEditors],
	['the help in writing', writing, 'open', ofPublicOwners],
	['the page to translate', translation, 'draft', ofDraftEditors],
	['the page to translate', translation, 'open', ofPublicOwners],
	['the page to close', toClose, 'open', ofPublicOwners],
	['revising', revise, 'draft', ofDraftEditors],
	['revising', revise, 'in_review', ofHiddenOwners],
	['revising', revise, 'open', ofPublicOwners],
	['translating', translate, 'draft', ofDraftEditors],
	['translating', translate, 'in_review', ofHiddenOwners],
	['translating', translate, 'open', ofPublicOwners],
	['submitting', submit, 'draft', ofDraftEditors],
	['returning', giveBack, 'in_review', ofHiddenOwners],
	['approving', approve, 'in_review', ofHiddenOwners],
	['closing', close, 'open', ofPublicOwners],
	['discarding', discard, 'draft', ofDraftEditors]
];

describe.each(table)('%s: a need', (_name, verb, state, expected) => {
	it.each(everybody.map((who, place) => [who, expected[place]]))(
		`in state ${state}, %s: %s`,
		async (who, answer) => {
			const need = await storedNeed({ organisationId: organisation, state });
			expect(await answerTo(verb(actors[who], need))).toBe(answer);
			if (answer !== 'yes') expect(await needs.showNeed(actors.operator, need.id)).toEqual(need);
		}
	);
});

describe('a draft without an account', () => {
	const own: [string, Verb][] = [
		['show', show],
		['history', history],
		['revise', revise],
		['translate', translate],
		['writing', writing],
		['discard', discard]
	];

	it.each(own)('is its browser’s: %s', async (_name, verb) => {
		const need = await storedNeed({ draftKey: 'a-key' });
		expect(await answerTo(verb(actors.visitor, need))).toBe('yes');
	});

	it.each(own)('is nobody else’s: %s', async (_name, verb) => {
		const need = await storedNeed({ draftKey: 'a-key' });
		for (const who of ['owner', 'stranger', 'administrator'] as const) {
			expect(await answerTo(verb(actors[who], need))).toBe(hidden);
		}
		const another = { kind: 'visitor', draftKey: 'another' } as const;
		expect([out, hidden]).toContain(await answerTo(verb(another, need)));
	});

	it('is handed over only by somebody with an account', async () => {
		const need = await storedNeed({ draftKey: 'a-key' });
		expect(await answerTo(submit(actors.visitor, need))).toBe(out);
	});
});

describe('beginning a draft', () => {
	const begin = (actor: Actor) => answerTo(needs.draftNeed(actor, beginning()));

	it.each([
		['visitor', 'yes'],
		['viewer', low],
		['editor', 'yes'],
		['owner', 'yes'],
		['stranger', 'yes'],
		['administrator', 'yes'],
		['operator', out]
	] as const)('%s: %s', async (who, answer) => {
		expect(await begin(actors[who])).toBe(answer);
	});

	it('takes a cookie to find it again', async () => {
		expect(await begin({ kind: 'visitor' })).toBe(out);
		expect(await begin({ kind: 'visitor', draftKey: null })).toBe(out);
	});
});

describe('bringing in and taking out all needs', () => {
	const all = async (actor: Actor) => {
		for await (const line of needs.exportNeeds(actor)) expect(line).toBeDefined();
	};

	it.each(everybody.filter((who) => who !== 'operator'))('for %s: only out', async (who) => {
		const bring = needs.importNeeds(actors[who], '/nowhere', 'talka', listening().hooks);
		expect(await answerTo(bring)).toBe('organisation.operator-only');
		expect(await answerTo(all(actors[who]))).toBe('yes');
	});

	it('is the operator’s', async () => {
		expect(await answerTo(all(actors.operator))).toBe('yes');
	});
});

describe('the list of what is unpublished', () => {
	it('is for people who are signed in', async () => {
		for (const who of ['visitor', 'operator'] as const) {
			expect(await answerTo(Promise.resolve().then(() => needs.listOwnUnpublished(actors[who])))).toBe(out);
		}
		expect(await answerTo(needs.listOwnUnpublished(actors.viewer))).toBe('yes');
	});
});

async function answerTo(asked: Promise<unknown>): Promise<unknown> {
	try {
		await asked;
		return 'yes';
	} catch (error) {
		if (error instanceof Error) return 'code' in error ? error.code : error.name;
		throw error;
	}
}
