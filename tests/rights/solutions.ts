// Rights on solutions: a draft is its organisation's, an offer is everybody's to read and its editors' to change.
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Actor } from '#actors/organisations';
import { PubliccodeForm, type Solution } from '#catalogue/solutions';
import * as solutions from '#catalogue/solutions/server';
import { aLine, fileOf, jsonLines, listening } from '#tests/lines';
import { runSql } from '#tests/sql';
import {
	drained,
	editors,
	editorsOfHidden,
	everybody,
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

const TEXT = 'Video visits for home care. Nurses call those who agreed to it.';
const FILE = 'name: Visits\ndescription: {en: {shortDescription: Video visits for home care}}';
const translation = {
	title: 'Etäkäynnit',
	description: '',
	requirements: '',
	price: '',
	accessibilityNote: '',
	dataNote: '',
	by: 'person'
} as const;
const reason = 'No longer made';
const headings = {
	draft: 'a draft',
	listed: 'a public offer',
	ending: 'a public offer that soon expires',
	retired: 'a retired offer'
} as const;
type State = keyof typeof headings;

/** One of the world's organisation, written by somebody else there. */
async function aSolutionIn(state: State, { writer }: World): Promise<Solution> {
	const id = await solutions.draftSolution(writer, { id: randomUUID(), text: TEXT, locale: 'en' });
	await runSql`update solutions set trl = 8, profile = jsonb_set(profile, '{regions}', '["FI"]') where id = ${id}`;
	const draft = await solutions.showSolution(writer, id);
	if (state === 'draft') return draft;
	const listed = await solutions.listSolution(writer, id, draft.revision);
	if (state === 'retired') {
		return solutions.retireSolution(writer, id, { revision: listed.revision, reason });
	}
	if (state === 'ending') await runSql`update solutions set expires = current_date + 10 where id = ${id}`;

	return listed;
}

type OfSolution = (actor: Actor, solution: Solution, world: World) => Promise<unknown>;

function on(state: State, verb: string, answers: Answers, run: OfSolution): Right {
	return {
		verb,
		about: headings[state],
		answers,
		run: async (actor, world) => run(actor, await aSolutionIn(state, world), world)
	};
}

const show: OfSolution = (actor, { id }) => solutions.showSolution(actor, id);
const showOwn: OfSolution = (actor, { id }) => solutions.showOwnSolution(actor, id);
const showPubliccode: OfSolution = async (actor, { id }) => ({
	file: await solutions.showPubliccode(actor, id)
});
const showHistory: OfSolution = (actor, { id }) => solutions.showSolutionHistory(actor, id);
const showWriting: OfSolution = (actor, { id }) => solutions.showSolutionWriting(actor, id, 'en');
const showTranslation: OfSolution = (actor, { id }) => solutions.showSolutionTranslation(actor, id, 'fi');
const listOf: OfSolution = (actor, _solution, { organisationId }) =>
	solutions.listSolutionsOf(actor, organisationId);
const revise: OfSolution = (actor, { id, revision }) =>
	solutions.reviseSolution(actor, id, {
		part: 'running',
		revision,
		requirements: 'A tablet at home',
		regions: ['FI'],
		languages: [],
		references: []
	});
const translate: OfSolution = (actor, { id, revision }) =>
	solutions.translateSolution(actor, id, 'fi', { ...translation, revision });
const software: OfSolution = (actor, { id, revision }) =>
	solutions.describeSoftware(actor, id, {
		revision,
		platforms: ['web'],
		type: 'standalone/web',
		maintenance: 'none',
		maintainer: '',
		until: null,
		translatable: true
	});
const renew: OfSolution = (actor, { id, revision }) => solutions.renewSolution(actor, id, revision);

const reading: readonly Right[] = [
	on('draft', 'showSolution', readersOfHidden, show),
	on('listed', 'showSolution', everybody, show),
	on('retired', 'showSolution', everybody, show),
	on('draft', 'showSolutionHistory', readersOfHidden, showHistory),
	on('listed', 'showSolutionHistory', everybody, showHistory),
	{
		...on('listed', 'showSolutionHistory', foundByMembers, async (actor, { id }) => {
			const { versions } = await solutions.showSolutionHistory(actor, id);
			return versions.filter(({ personId }) => personId !== null);
		}),
		about: 'who did what to a public offer'
	},
	on(
		'listed',
		'listSolutionPage',
		everybody,
		async (actor) => (await solutions.listSolutionPage(actor, { limit: 1 })).items
	),
	on('listed', 'listSolutionsOf', everybody, listOf),
	{ ...on('draft', 'listSolutionsOf', foundByNobody, listOf), about: 'an organisation that has drafts only' },
	on('draft', 'listOwnUnpublishedSolutions', ownOfMembers, (actor) =>
		solutions.listOwnUnpublishedSolutions(actor)
	),
	on('ending', 'listExpiring', ownOfMembers, (actor) =>
		solutions.listExpiring(actor, new Date().toISOString().slice(0, 10))
	),
	on('draft', 'showPubliccode', readersOfHidden, showPubliccode),
	on('listed', 'showPubliccode', everybody, showPubliccode),
	on('draft', 'showOwnSolution', editorsOfHidden, showOwn),
	on('listed', 'showOwnSolution', editors, showOwn),
	on('draft', 'showSolutionWriting', editorsOfHidden, showWriting),
	on('listed', 'showSolutionWriting', editors, showWriting),
	on('draft', 'showSolutionTranslation', editorsOfHidden, showTranslation),
	on('listed', 'showSolutionTranslation', editors, showTranslation)
];

const writing: readonly Right[] = [
	{
		verb: 'draftSolution',
		about: 'a new one',
		answers: { ...editors, other: 'may', administrator: 'actor.no-organisation' },
		run: (actor) => solutions.draftSolution(actor, { id: randomUUID(), text: TEXT, locale: 'en' })
	},
	{
		verb: 'bringInPubliccode',
		about: 'a new one, from a file',
		answers: { ...editors, other: 'may', administrator: 'actor.no-organisation' },
		run: (actor) => {
			const { id, publiccode } = v.parse(PubliccodeForm, { id: randomUUID(), publiccode: FILE });
			return solutions.bringInPubliccode(actor, { id, file: publiccode });
		}
	},
	on('draft', 'describeSoftware', editorsOfHidden, software),
	on('listed', 'describeSoftware', editors, software),
	on('draft', 'reviseSolution', editorsOfHidden, revise),
	on('listed', 'reviseSolution', editors, revise),
	on('draft', 'translateSolution', editorsOfHidden, translate),
	on('listed', 'translateSolution', editors, translate),
	on('draft', 'listSolution', editorsOfHidden, (actor, { id, revision }) =>
		solutions.listSolution(actor, id, revision)
	),
	on('ending', 'renewSolution', editors, renew),
	on('retired', 'renewSolution', editors, renew),
	on('listed', 'retireSolution', editors, (actor, { id, revision }) =>
		solutions.retireSolution(actor, id, { revision, reason })
	),
	on('draft', 'discardSolution', editorsOfHidden, (actor, { id }) => solutions.discardSolution(actor, id)),
	{
		verb: 'importSolutions',
		about: 'a file',
		answers: onlyOperator,
		run: (actor) =>
			solutions.importSolutions(actor, fileOf(jsonLines(aLine(randomUUID()))), 'talka', listening().hooks)
	},
	on('listed', 'exportSolutions', everybody, (actor) => drained(solutions.exportSolutions(actor)))
];

export const solutionRights: ModuleRights = {
	module: 'catalogue/solutions',
	rights: [...reading, ...writing],
	withoutActor: {
		publiccodeFor: 'words a solution that was read before',
		countSolutions: 'counts what everybody may read',
		countSolutionsByOwner: 'numbers per organisation, for their list',
		showSolutions: 'gives what everybody may read, leaves out the rest'
	},
	notForPages: ['importSolutions']
};
