// A short list for a frame on another site: nobody is signed in there, and nothing is kept in the browser.
import { error } from '@sveltejs/kit';
import { listNeedPage } from '#catalogue/needs/server';
import { listPracticePage } from '#catalogue/practices/server';
import { listSolutionPage } from '#catalogue/solutions/server';
import { listQuery, type ListAsked, type ListPage, type RecordCore } from '#commons/records';
import { readSettings } from '#platform/server/installation';
import { contentSecurityPolicy } from '../../../frame/headers.ts';
import { embedLists, isEmbedList, readEmbed, type EmbedList } from '../../../machines/embed.ts';
import { valueLabel } from '../../view/filter-label.ts';
import { recordLines } from '../../view/record-line.ts';
import type { PageServerLoad } from './$types';

const visitor = { kind: 'visitor' } as const;
const SHOWN_FILTERS = ['region', 'country', 'theme', 'technology'] as const;
type Listed = RecordCore & { state: string };

const read: Record<EmbedList, (asked: ListAsked) => Promise<ListPage<Listed>>> = {
	needs: (asked) => listNeedPage(visitor, asked),
	solutions: (asked) => listSolutionPage(visitor, asked),
	practices: (asked) => listPracticePage(visitor, asked)
};

export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
	const { locale } = locals;
	if (!isEmbedList(params.kind)) error(404);
	const { list, asked, look, faults } = readEmbed(params.kind, url.searchParams);
	locals.look = look;
	setHeaders({
		'content-security-policy': contentSecurityPolicy({ ancestors: ancestors() }),
		'cache-control': 'public, max-age=300'
	});
	// Showing everything where the address asks for something else would mislead the readers of that site.
	const page = faults.length > 0 ? { items: [], total: 0 } : await read[list](asked);
	const { kind } = embedLists[list];

	return {
		list,
		fault: faults[0] ? `${faults[0].field} = ${faults[0].value.slice(0, 60)}` : null,
		lines: await recordLines(page.items, kind, locale),
		total: page.total,
		places: SHOWN_FILTERS.flatMap((filter) => {
			const value = asked.filters[filter];
			return value === undefined ? [] : [valueLabel(filter, value, kind, locale).text];
		}),
		all: `/${locale}/${list}?${listQuery(asked)}`
	};
};

function ancestors(): string[] {
	const { embedOrigins } = readSettings();

	return embedOrigins.includes('*') ? ['*'] : ["'self'", ...embedOrigins];
}
