// A list in a frame on somebody else's page: what may be chosen, its address, and the line of HTML that shows it.
import { needList } from '#catalogue/needs';
import { practiceList } from '#catalogue/practices';
import { solutionList } from '#catalogue/solutions';
import {
	readListAsked,
	type ListAsked,
	type ListFault,
	type ListOffer,
	type RecordKind
} from '#commons/records';
import { isLocale, type Locale } from '#platform/i18n';
import { isLook } from '../frame/look.ts';
import { asXml } from './xml.ts';

type EmbedOf = { kind: RecordKind; offer: ListOffer; state: string };
/** `state`: what is worth showing elsewhere where the address does not say. */
export const embedLists = {
	needs: { kind: 'need', offer: needList, state: 'open' },
	solutions: { kind: 'solution', offer: solutionList, state: 'listed' },
	practices: { kind: 'practice', offer: practiceList, state: 'published' }
} as const satisfies Record<string, EmbedOf>;
export type EmbedList = keyof typeof embedLists;

export const embedCounts = [3, 5, 10, 20] as const;
const USUAL_COUNT = 5;
const MOST = 20;
/** Three lines a record, and room for the title and the way to the whole list. */
const HEIGHT = { record: 140, around: 170 } as const;

export type Embed = { list: EmbedList; asked: ListAsked; look: Look; faults: readonly ListFault[] };

export function isEmbedList(name: string): name is EmbedList {
	return Object.hasOwn(embedLists, name);
}

/** Everything a list can be narrowed by, how many, and the look. */
export function readEmbed(list: EmbedList, params: URLSearchParams): Embed {
	const { offer, state } = embedLists[list];
	const { asked, faults } = readListAsked(params, offer, { limit: countOf(params.get('limit')) });
	const look = params.get('look') ?? '';

	return {
		list,
		asked: { ...asked, filters: { state, ...asked.filters } },
		look: isLook(look) ? look : 'auto',
		faults
	};
}

function countOf(written: string | null): number {
	const count = /^\d{1,3}$/.test(written ?? '') ? Number(written) : USUAL_COUNT;

	return Math.min(Math.max(count, 1), MOST);
}

/** What was chosen in the form; anything else counts as not chosen. */
export type Chosen = {
	list: EmbedList;
	country: string;
	region: string;
	limit: number;
	look: Look;
	locale: Locale;
};

export function readChosen(params: URLSearchParams, here: Locale): Chosen & { faults: readonly ListFault[] } {
	const named = params.get('list') ?? '';
	const list = isEmbedList(named) ? named : 'needs';
	const { asked, look, faults } = readEmbed(list, params);
	const language = params.get('language');
	const { country = '', region = '' } = asked.filters;

	return {
		list,
		country,
		region,
		limit: asked.limit,
		look,
		locale: isLocale(language) ? language : here,
		faults
	};
}

/** Without what goes without saying. */
export function embedPath({ list, country, region, limit, look, locale }: Chosen): string {
	const query = new URLSearchParams({
		...(country !== '' && { country }),
		...(region !== '' && { region }),
		limit: String(limit),
		...(look !== 'auto' && { look })
	});

	return `/${locale}/embed/${list}?${query}`;
}

/** The same as a feed and as JSON, for sites that show no frames of others. */
export function machinePaths({ list, country, region, limit, locale }: Chosen): {
	feed: string;
	json: string;
} {
	const filters = {
		...(country !== '' && { country }),
		...(region !== '' && { region }),
		state: embedLists[list].state
	};

	return {
		feed: `/${locale}/${list}/feed.xml?${new URLSearchParams(filters)}`,
		json: `/api/v1/${list}?${new URLSearchParams({ ...filters, limit: String(limit) })}`
	};
}

/** Without scripts and without rights on the page around it, but for links that a person follows. */
export const FRAME_RIGHTS =
	'allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox';

export function frameHeight(limit: number): number {
	return HEIGHT.around + limit * HEIGHT.record;
}

export function embedSnippet(chosen: Chosen, origin: string, title: string): string {
	const attributes = {
		src: origin + embedPath(chosen),
		title,
		loading: 'lazy',
		width: '100%',
		height: String(frameHeight(chosen.limit)),
		sandbox: FRAME_RIGHTS
	};
	const written = Object.entries(attributes).map(([name, value]) => `${name}="${asXml(value)}"`);

	return `<iframe ${written.join(' ')}></iframe>`;
}
