// The three kinds of record side by side, so that one test holds for all of them.
import type { Actor } from '#actors/organisations';
import * as needs from '#catalogue/needs/server';
import type { NeedId } from '#catalogue/needs';
import * as practices from '#catalogue/practices/server';
import type { PracticeId } from '#catalogue/practices';
import * as solutions from '#catalogue/solutions/server';
import type { SolutionId } from '#catalogue/solutions';
import type { ListPage, ListRequest, RecordCore } from '#commons/records';
import type { ImportCounts, ImportHooks } from '#commons/records/server';

export type KindUnderTest = {
	table: 'needs' | 'solutions' | 'practices';
	hidden: readonly string[];
	bring: (actor: Actor, file: string, hooks: ImportHooks) => Promise<ImportCounts>;
	write: (actor: Actor) => AsyncGenerator;
	page: (actor: Actor, request: ListRequest) => Promise<ListPage<RecordCore>>;
	show: (actor: Actor, id: string) => Promise<RecordCore>;
	showAll: (ids: readonly string[]) => Promise<readonly RecordCore[]>;
	count: () => Promise<number>;
};

export const kinds: readonly KindUnderTest[] = [
	{
		table: 'needs',
		hidden: ['draft', 'in_review'],
		bring: (actor, file, hooks) => needs.importNeeds(actor, file, 'talka', hooks),
		write: needs.exportNeeds,
		page: needs.listNeedPage,
		show: (actor, id) => needs.showNeed(actor, id as NeedId),
		showAll: (ids) => needs.showNeeds(ids),
		count: needs.countNeeds
	},
	{
		table: 'solutions',
		hidden: ['draft'],
		bring: (actor, file, hooks) => solutions.importSolutions(actor, file, 'talka', hooks),
		write: solutions.exportSolutions,
		page: solutions.listSolutionPage,
		show: (actor, id) => solutions.showSolution(actor, id as SolutionId),
		showAll: (ids) => solutions.showSolutions(ids),
		count: solutions.countSolutions
	},
	{
		table: 'practices',
		hidden: ['draft'],
		bring: (actor, file, hooks) => practices.importPractices(actor, file, 'talka', hooks),
		write: practices.exportPractices,
		page: practices.listPracticePage,
		show: (actor, id) => practices.showPractice(actor, id as PracticeId),
		showAll: (ids) => practices.showPractices(ids),
		count: practices.countPractices
	}
];
