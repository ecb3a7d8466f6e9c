// Makes the line of HTML that shows a list on a town's own website, with a preview of it.
import { listNeedPage } from '#catalogue/needs/server';
import { listPracticePage } from '#catalogue/practices/server';
import { listSolutionPage } from '#catalogue/solutions/server';
import type { ListFacet, ListFilter, ListPage, ListRequest } from '#commons/records';
import { readSettings } from '#platform/server/installation';
import { contentSecurityPolicy } from '../../../frame/headers.ts';
import {
	embedLists,
	embedPath,
	embedSnippet,
	frameHeight,
	machinePaths,
	readChosen,
	type EmbedList
} from '../../../machines/embed.ts';
import { valueLabel } from '../../view/filter-label.ts';
import { pageTexts } from '../../view/page-texts.ts';
import type { PageServerLoad } from './$types';

const visitor = { kind: 'visitor' } as const;

const read: Record<EmbedList, (asked: ListRequest) => Promise<ListPage<unknown>>> = {
	needs: (asked) => listNeedPage(visitor, asked),
	solutions: (asked) => listSolutionPage(visitor, asked),
	practices: (asked) => listPracticePage(visitor, asked)
};

export const load: PageServerLoad = async ({ locals, setHeaders, url }) => {
	const { faults, ...chosen } = readChosen(url.searchParams, locals.locale);
	const { facets } = await read[chosen.list]({ limit: 1 });
	setHeaders({ 'content-security-policy': contentSecurityPolicy({ frames: ["'self'"] }) });
	const options = (filter: 'country' | 'region', current: string) =>
		optionsOf(facets, filter, current).map((value) => ({
			value,
			label: valueLabel(filter, value, embedLists[chosen.list].kind, locals.locale).text
		}));
	const title = `${pageTexts(chosen.locale)(`embed.${chosen.list}`)} · Talka`;

	return {
		chosen,
		countries: options('country', chosen.country),
		regions: options('region', chosen.region),
		faults: faults.map(({ field, value }) => `${field} = ${value.slice(0, 60)}`),
		preview: { path: embedPath(chosen), height: frameHeight(chosen.limit), title },
		snippet: embedSnippet(chosen, url.origin, title),
		machines: machinePaths(chosen),
		origins: readSettings().embedOrigins
	};
};

/** What there are records for; what was chosen stays although there are none. */
function optionsOf(facets: readonly ListFacet[], filter: ListFilter, current: string): string[] {
	const values = facets.find(({ name }) => name === filter)?.values.map(({ value }) => value) ?? [];

	return [...new Set([...values, current])].filter((value) => value !== '').toSorted();
}
