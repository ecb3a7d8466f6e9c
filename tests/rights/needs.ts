// Rights on needs: from a draft without an account to a need that is closed.
import { randomUUID } from 'node:crypto';
import type { Actor } from '#actors/organisations';
import type { Need, NeedId, NeedState } from '#catalogue/needs';
import * as needs from '#catalogue/needs/server';
import { inTransaction } from '#platform/server/db';
import { aLine, fileOf, jsonLines, listening } from '#tests/lines';
import { runSql } from '#tests/sql';
import {
	drained,
	editorsOfHidden,
	everybody,
	everyPerson,
	foundByMembers,
	foundByNobody,
	onlyOperator,
	owners,
	ownOfMembers,
	ownersOfHidden,
	personIn,
	readersOfHidden,
	type Answers,
	type ModuleRights,
	type Right
} from './rights.ts';
import type { World } from './world.ts';

const TEXT = 'Home care nurses drive long distances in winter. Evening visits are cancelled.';
const operator = { kind: 'operator' } as const;
const page = { limit: 1 };

/** A need of the world's organisation in this state, with everything said that must be said. */
export async function aNeedIn(state: NeedState, world: World): Promise<Need> {
	const id = await needs.draftNeed(world.writer, { id: randomUUID(), text: TEXT, locale: 'en' });
	const slots = Object.fromEntries(
		['who', 'does', 'where', 'frequency', 'problem', 'measure'].map((slot) => [
			slot,
			{ terms: [], text: { en: slot } }
		])
	);
	const submittedBy = state === 'draft' ? null : world.writer.personId;
	await runSql`update needs set state = ${state}, slots = ${JSON.stringify(slots)}::jsonb,
		submitted_by = ${submittedBy} where id = ${id}`;

	return needs.showNeed(operator, id);
}

type OfNeed = (actor: Actor, need: Need, world: World) => Promise<unknown>;

/** One line for a verb on a need in this state. */
function on(state: NeedState, verb: string, answers: Answers, run: OfNeed): Right {
	return {
		verb,
		about: headings[state] ?? state,
		answers,
		run: async (actor, world) => run(actor, await aNeedIn(state, world), world)
	};
}

const headings: Partial<Record<NeedState, string>> = {
	draft: 'a draft',
	in_review: 'a need in review',
	open: 'a public need',
	closed_stopped: 'a closed need'
};

const means = { part: 'means', moneyOwner: 'Social services', wantedFrom: null, wantedTo: null } as const;
const revise: OfNeed = (actor, { id, revision }) => needs.reviseNeed(actor, id, { ...means, revision });
const translation = {
	title: 'Kotihoito',
	description: '',
	summary: '',
	by: 'person',
	who: '',
	does: '',
	where: '',
	frequency: '',
	problem: '',
	measure: ''
} as const;
const translate: OfNeed = (actor, { id, revision }) =>
	needs.translateNeed(actor, id, 'fi', { ...translation, revision });
const show: OfNeed = (actor, { id }) => needs.showNeed(actor, id);
const showWriting: OfNeed = (actor, { id }) => needs.showWriting(actor, id, 'en');
const showTranslation: OfNeed = (actor, { id }) => needs.showTranslation(actor, id, 'fi');

/** A draft begun without an account, in the browser of whoever asks or in another one. */
async function anonymousDraft(draftKey: string): Promise<NeedId> {
	return needs.draftNeed({ kind: 'visitor', draftKey }, { id: randomUUID(), text: TEXT, locale: 'en' });
}

async function ofOwnBrowser(
	actor: Actor,
	work: (actor: Actor, id: NeedId) => Promise<unknown>,
	draftKey: string = randomUUID()
) {
	const id = await anonymousDraft(draftKey);

	return work(inBrowser(actor, draftKey), id);
}

function inBrowser(actor: Actor, draftKey: string): Actor {
	return actor.kind === 'operator' ? actor : { ...actor, draftKey };
}

const reading: readonly Right[] = [
	on('draft', 'showNeed', readersOfHidden, show),
	{
		verb: 'showNeed',
		about: 'a draft begun in this browser without an account',
		answers: everybody,
		run: (actor) => ofOwnBrowser(actor, needs.showNeed)
	},
	{
		verb: 'showNeed',
		about: 'a draft begun in another browser without an account',
		answers: { ...readersOfHidden, viewer: 'not found', editor: 'not found', owner: 'not found' },
		run: async (actor) => needs.showNeed(actor, await anonymousDraft(randomUUID()))
	},
	on('in_review', 'showNeed', readersOfHidden, show),
	on('open', 'showNeed', everybody, show),
	on('closed_stopped', 'showNeed', everybody, show),
	on(
		'draft',
		'showNeedSteps',
		{ ...readersOfHidden, operator: 'nothing' },
		async (actor, { id }) => (await needs.showNeedSteps(actor, id)).steps
	),
	on(
		'open',
		'showNeedSteps',
		foundByMembers,
		async (actor, { id }) => (await needs.showNeedSteps(actor, id)).steps
	),
	on('open', 'showNeedToClose', owners, (actor, { id }) => needs.showNeedToClose(actor, id)),
	on('draft', 'showNeedHistory', readersOfHidden, (actor, { id }) => needs.showNeedHistory(actor, id)),
	on('open', 'showNeedHistory', everybody, (actor, { id }) => needs.showNeedHistory(actor, id)),
	{
		...on('open', 'showNeedHistory', foundByMembers, async (actor, { id }) => {
			const { versions } = await needs.showNeedHistory(actor, id);
			return versions.filter(({ personId }) => personId !== null);
		}),
		about: 'who did what to a public need'
	},
	on('draft', 'showWriting', editorsOfHidden, showWriting),
	on('open', 'showWriting', owners, showWriting),
	on('draft', 'showTranslation', editorsOfHidden, showTranslation),
	on('open', 'showTranslation', owners, showTranslation),
	on('draft', 'listOwnUnpublished', ownOfMembers, (actor) => needs.listOwnUnpublished(actor)),
	on('open', 'listNeedPage', everybody, async (actor) => (await needs.listNeedPage(actor, page)).items),
	on('open', 'listNeedsOf', everybody, (actor, _need, { organisationId }) =>
		needs.listNeedsOf(actor, organisationId)
	),
	{
		...on('draft', 'listNeedsOf', foundByNobody, (actor, _need, { organisationId }) =>
			needs.listNeedsOf(actor, organisationId)
		),
		about: 'an organisation that has drafts only'
	}
];

const writing: readonly Right[] = [
	{
		verb: 'draftNeed',
		about: 'a new one',
		answers: { ...everybody, viewer: 'actor.role-too-low', operator: 'actor.signed-out' },
		run: (actor) =>
			needs.draftNeed(inBrowser(actor, randomUUID()), { id: randomUUID(), text: TEXT, locale: 'en' })
	},
	{
		verb: 'claimDrafts',
		about: 'drafts of the own browser',
		answers: everyPerson,
		run: (actor) => {
			const person = personIn(actor);
			const draftKey = randomUUID();
			return ofOwnBrowser(person, () => needs.claimDrafts(person, draftKey), draftKey);
		}
	},
	on('draft', 'reviseNeed', editorsOfHidden, revise),
	{
		verb: 'reviseNeed',
		about: 'a draft begun in this browser without an account',
		answers: { ...everybody, operator: 'actor.signed-out' },
		run: (actor) => ofOwnBrowser(actor, (own, id) => needs.reviseNeed(own, id, { ...means, revision: 1 }))
	},
	on('in_review', 'reviseNeed', ownersOfHidden, revise),
	on('open', 'reviseNeed', owners, revise),
	on('draft', 'translateNeed', editorsOfHidden, translate),
	on('in_review', 'translateNeed', ownersOfHidden, translate),
	on('open', 'translateNeed', owners, translate),
	on('draft', 'submitNeed', editorsOfHidden, (actor, { id, revision }) =>
		needs.submitNeed(actor, id, revision)
	),
	on('in_review', 'returnNeed', ownersOfHidden, (actor, { id, revision }) =>
		needs.returnNeed(actor, id, revision, 'Say how often')
	),
	on('in_review', 'approveNeed', ownersOfHidden, (actor, { id, revision }) =>
		needs.approveNeed(actor, id, revision)
	),
	on('open', 'closeNeed', owners, (actor, { id, revision }) =>
		needs.closeNeed(actor, id, { revision, how: 'stop', reason: 'No money this year' })
	),
	on('draft', 'discardNeed', editorsOfHidden, (actor, { id }) => needs.discardNeed(actor, id)),
	{
		verb: 'discardNeed',
		about: 'a draft begun in this browser without an account',
		answers: { ...everybody, operator: 'actor.signed-out' },
		run: (actor) => ofOwnBrowser(actor, needs.discardNeed)
	},
	{
		...on('open', 'markNeedMatched', everybody, (actor, { id }) =>
			inTransaction((tx) => needs.markNeedMatched(actor, tx, id))
		),
		about: 'inside `acceptMatch`, which asked both sides'
	},
	{
		verb: 'importNeeds',
		about: 'a file',
		answers: onlyOperator,
		run: (actor) =>
			needs.importNeeds(actor, fileOf(jsonLines(aLine(randomUUID()))), 'talka', listening().hooks)
	},
	on('open', 'exportNeeds', everybody, (actor) => drained(needs.exportNeeds(actor)))
];

export const needRights: ModuleRights = {
	module: 'catalogue/needs',
	rights: [...reading, ...writing],
	withoutActor: {
		countNeeds: 'counts what everybody may read',
		countNeedsByOwner: 'numbers per organisation, for their list',
		showNeeds: 'gives what everybody may read, leaves out the rest',
		readNeed: 'words a need that was read before',
		termLabel: 'words a term'
	},
	notForPages: ['importNeeds', 'markNeedMatched']
};
