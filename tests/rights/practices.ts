// Rights on practices: a draft is its organisation's, what is published is everybody's to read, its editors' to change.
import { randomUUID } from 'node:crypto';
import type { Actor } from '#actors/organisations';
import type { Practice } from '#catalogue/practices';
import * as practices from '#catalogue/practices/server';
import { aLine, fileOf, jsonLines, listening } from '#tests/lines';
import {
	drained,
	editors,
	editorsOfHidden,
	everybody,
	everyPerson,
	foundByMembers,
	foundByNobody,
	onlyOperator,
	ownOfMembers,
	readersOfHidden,
	type Answers,
	type ModuleRights,
	type Right
} from './rights.ts';
import type { World } from './world.ts';

const content = {
	title: 'Evening visits by video',
	language: 'en',
	description: 'Nurses call those who agreed to it.',
	place: null,
	country: 'FI',
	since: null,
	result: 'Half of the driving went away.',
	figureBefore: null,
	figureAfter: null,
	figureUnit: '',
	notAgain: 'Begin in December.',
	contact: '',
	concept: [],
	conceptShown: []
};
const translation = { description: '', result: '', figureUnit: '', notAgain: '', by: 'person' } as const;
const headings = {
	draft: 'a draft',
	published: 'a public practice',
	retired: 'a retired practice'
} as const;

/** One of the world's organisation, written by somebody else there. */
async function aPracticeIn(state: 'draft' | 'published' | 'retired', { writer }: World): Promise<Practice> {
	const id = await practices.draftPractice(writer, { ...content, id: randomUUID() });
	const draft = await practices.showPractice(writer, id);
	if (state === 'draft') return draft;
	const published = await practices.publishPractice(writer, id, draft.revision);
	if (state === 'published') return published;

	return practices.retirePractice(writer, id, { revision: published.revision, reason: 'The firm is gone' });
}

type OfPractice = (actor: Actor, practice: Practice, world: World) => Promise<unknown>;

function on(
	state: 'draft' | 'published' | 'retired',
	verb: string,
	answers: Answers,
	run: OfPractice
): Right {
	return {
		verb,
		about: headings[state],
		answers,
		run: async (actor, world) => run(actor, await aPracticeIn(state, world), world)
	};
}

const show: OfPractice = (actor, { id }) => practices.showPractice(actor, id);
const showWriting: OfPractice = (actor, { id }) => practices.showWriting(actor, id, 'en');
const showTranslation: OfPractice = (actor, { id }) => practices.showTranslation(actor, id, 'fi');
const revise: OfPractice = (actor, { id, revision }) =>
	practices.revisePractice(actor, id, { ...content, result: 'A third went away.', revision });
const translate: OfPractice = (actor, { id, revision }) =>
	practices.translatePractice(actor, id, 'fi', { ...translation, title: 'Iltakäynnit', revision });

const reading: readonly Right[] = [
	on('draft', 'showPractice', readersOfHidden, show),
	on('published', 'showPractice', everybody, show),
	on('retired', 'showPractice', everybody, show),
	on('draft', 'showPracticeHistory', readersOfHidden, (actor, { id }) =>
		practices.showPracticeHistory(actor, id)
	),
	on('published', 'showPracticeHistory', everybody, (actor, { id }) =>
		practices.showPracticeHistory(actor, id)
	),
	{
		...on('published', 'showPracticeHistory', foundByMembers, async (actor, { id }) => {
			const { versions } = await practices.showPracticeHistory(actor, id);
			return versions.filter(({ personId }) => personId !== null);
		}),
		about: 'who did what to a public practice'
	},
	on(
		'published',
		'listPracticePage',
		everybody,
		async (actor) => (await practices.listPracticePage(actor, { limit: 1 })).items
	),
	on('published', 'listPracticesOf', everybody, (actor, _practice, { organisationId }) =>
		practices.listPracticesOf(actor, organisationId)
	),
	{
		...on('draft', 'listPracticesOf', foundByNobody, (actor, _practice, { organisationId }) =>
			practices.listPracticesOf(actor, organisationId)
		),
		about: 'an organisation that has drafts only'
	},
	on('draft', 'listOwnUnpublishedPractices', { ...ownOfMembers, viewer: 'nothing' }, (actor) =>
		practices.listOwnUnpublishedPractices(actor)
	),
	on('published', 'showPracticeToRetire', editors, (actor, { id }) =>
		practices.showPracticeToRetire(actor, id)
	),
	on('draft', 'showWriting', editorsOfHidden, showWriting),
	on('published', 'showWriting', editors, showWriting),
	on('draft', 'showTranslation', editorsOfHidden, showTranslation),
	on('published', 'showTranslation', editors, showTranslation)
];

const writing: readonly Right[] = [
	{
		verb: 'showBeginning',
		about: 'the empty form',
		answers: { ...everyPerson, viewer: 'actor.role-too-low' },
		run: (actor) => practices.showBeginning(actor, 'en')
	},
	{
		verb: 'draftPractice',
		about: 'a new one',
		answers: { ...everyPerson, viewer: 'actor.role-too-low' },
		run: (actor) => practices.draftPractice(actor, { ...content, id: randomUUID() })
	},
	on('draft', 'revisePractice', editorsOfHidden, revise),
	on('published', 'revisePractice', editors, revise),
	on('draft', 'translatePractice', editorsOfHidden, translate),
	on('published', 'translatePractice', editors, translate),
	on('draft', 'publishPractice', editorsOfHidden, (actor, { id, revision }) =>
		practices.publishPractice(actor, id, revision)
	),
	{
		verb: 'publishPractice',
		about: 'an own draft begun without an organisation',
		answers: {
			...everyPerson,
			viewer: 'actor.role-too-low',
			administrator: 'actor.no-organisation'
		},
		run: async (actor) => {
			const own = actor.kind === 'person' ? { ...actor, organisationId: null, role: null } : actor;
			const id = await practices.draftPractice(own, { ...content, id: randomUUID() });
			const { revision } = await practices.showPractice(own, id);
			await practices.publishPractice(actor, id, revision);
		}
	},
	on('published', 'retirePractice', editors, (actor, { id, revision }) =>
		practices.retirePractice(actor, id, { revision, reason: 'The firm is gone' })
	),
	on('draft', 'discardPractice', editorsOfHidden, (actor, { id }) => practices.discardPractice(actor, id)),
	{
		verb: 'importPractices',
		about: 'a file',
		answers: onlyOperator,
		run: (actor) =>
			practices.importPractices(actor, fileOf(jsonLines(aLine(randomUUID()))), 'talka', listening().hooks)
	},
	on('published', 'exportPractices', everybody, (actor) => drained(practices.exportPractices(actor)))
];

export const practiceRights: ModuleRights = {
	module: 'catalogue/practices',
	rights: [...reading, ...writing],
	withoutActor: {
		countPractices: 'counts what everybody may read',
		countPracticesByOwner: 'numbers per organisation, for their list',
		showPractices: 'gives what everybody may read, leaves out the rest'
	},
	notForPages: ['importPractices']
};
