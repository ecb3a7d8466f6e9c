// Rights on matching: anybody asks with a text, two organisations answer a match, nobody else knows of it.
import type { Actor } from '#actors/organisations';
import type { NeedId } from '#catalogue/needs';
import type { SolutionId } from '#catalogue/solutions';
import type { MatchId, Side } from '#journeys/matching';
import * as matching from '#journeys/matching/server';
import { storedPair } from '#journeys/matching/testing';
import { deliverEvents, forgetReactions } from '#platform/server/events';
import { runSql } from '#tests/sql';
import {
	drained,
	editors,
	everybody,
	foundByEditors,
	onlyOperator,
	readersOfHidden,
	type Answers,
	type ModuleRights,
	type Right
} from './rights.ts';
import { memberOf, type World } from './world.ts';

const TEXT = 'Home care for older people in sparsely populated areas';
const asked = { text: TEXT, locale: 'en', filters: {}, limit: 5 } as const;
const yes = { reason: 'same-service', text: '' } as const;
const no = { reason: 'too-large', text: '' } as const;

const answerers: Answers = { ...editors, administrator: 'actor.no-organisation' };
const seers: Answers = { ...readersOfHidden, operator: 'not found' };

type Pair = { needId: NeedId; solutionId: SolutionId };
type Waiting = Pair & { id: MatchId };

/** A pair whose one side is the world's organisation; the other one has already said yes. */
async function aPairFor(side: Side, { organisationId }: World): Promise<Waiting> {
	const { needId, solutionId, asker, offerer } = await storedPair();
	const table = side === 'need' ? 'needs' : 'solutions';
	const id = side === 'need' ? needId : solutionId;
	if (table === 'needs') await runSql`update needs set organisation_id = ${organisationId} where id = ${id}`;
	else await runSql`update solutions set organisation_id = ${organisationId} where id = ${id}`;
	const pair = { needId, solutionId };
	const partner = side === 'need' ? offerer : asker;
	const match = await matching.acceptMatch(await memberOf(partner.organisationId, 'editor'), pair, yes);

	return { ...pair, id: match.id };
}

/** What waits is read from the entries, which follow the events of this pair alone. */
async function aWaitingPairFor(side: Side, world: World): Promise<void> {
	await runSql`truncate outbox`;
	await aPairFor(side, world);
	forgetReactions();
	matching.reactions();
	await deliverEvents();
}

const pairs = (side: Side): readonly Right[] => {
	const about = `for the organisation of the ${side}`;
	const line = (
		verb: string,
		answers: Answers,
		run: (actor: Actor, pair: Waiting, world: World) => Promise<unknown>
	): Right => ({
		verb,
		about,
		answers,
		run: async (actor, world) => run(actor, await aPairFor(side, world), world)
	});

	const waiting = (verb: string, run: (actor: Actor) => Promise<unknown>): Right => ({
		verb,
		about,
		answers: foundByEditors,
		run: (actor, world) => aWaitingPairFor(side, world).then(() => run(actor))
	});

	return [
		line('showMatch', seers, (actor, { id }) => matching.showMatch(actor, id, 'en')),
		side === 'need'
			? line('matchesOfNeed', seers, (actor, { needId }) => matching.matchesOfNeed(actor, needId, 'en'))
			: line('matchesOfSolution', seers, (actor, { solutionId }) =>
					matching.matchesOfSolution(actor, solutionId, 'en')
				),
		waiting('matchesToAnswer', (actor) => matching.matchesToAnswer(actor, 'en')),
		waiting('countMatchesToAnswer', matching.countMatchesToAnswer),
		line('acceptMatch', answerers, (actor, pair) => matching.acceptMatch(actor, pair, yes)),
		line('declineMatch', answerers, (actor, pair) => matching.declineMatch(actor, pair, no)),
		line('takeBackAnswer', answerers, async (actor, pair, { writer }) => {
			await matching.declineMatch(writer, pair, no);
			await matching.takeBackAnswer(actor, pair);
		})
	];
};

const asking: readonly Right[] = [
	{
		verb: 'askQuestion',
		about: 'a text',
		answers: everybody,
		run: (actor) => matching.askQuestion(actor, TEXT)
	},
	{
		verb: 'findQuestion',
		about: 'a text whose random address one knows',
		answers: everybody,
		run: async (actor, { owner }) => matching.findQuestion(actor, await matching.askQuestion(owner, TEXT))
	},
	{
		verb: 'answerText',
		about: 'a text, among public records',
		answers: everybody,
		run: (actor) => matching.answerText(actor, asked)
	},
	{
		verb: 'matchText',
		about: 'a text, among public records',
		answers: everybody,
		run: (actor) => matching.matchText(actor, { ...asked, kinds: ['need'] })
	},
	{
		verb: 'matchJson',
		about: 'a text, among public records',
		answers: everybody,
		run: (actor) => matching.matchJson(actor, { text: TEXT }, 'en')
	}
];

export const matchingRights: ModuleRights = {
	module: 'journeys/matching',
	rights: [
		...asking,
		...pairs('need'),
		...pairs('solution'),
		{
			verb: 'exportMatches',
			about: 'what was answered',
			answers: onlyOperator,
			run: (actor) => drained(matching.exportMatches(actor))
		}
	],
	withoutActor: {
		searchRecords: 'ids and scores; the lists read the records',
		saveIndex: 'keeps the index in a file, when a server stops',
		countNaming: 'numbers of records that everybody may read',
		forgetIndex: 'for tests',
		liveIndex: 'the index in memory',
		measureTerm: 'looks only at what everybody may read',
		proposeMatches: 'the work of reactions and of the round',
		reactions: 'tells what to do after an event',
		refreshProposals: 'the round of the server',
		renewEntries: 'after a new language model, at the start'
	},
	notForPages: [
		'exportMatches',
		'forgetIndex',
		'liveIndex',
		'proposeMatches',
		'refreshProposals',
		'renewEntries'
	]
};
