// Pages that hold several things: the front, lists, an organisation with what stands under its name.
import type { Locale } from '#platform/i18n';
import { breadcrumbs, siteId, siteThing, type Described } from './described.ts';
import { organisationThing } from './describe-record.ts';

export type Line = { href: string; title: { text: string } };
type List = { title: string; summary: string; path: string; total: number; lines: readonly Line[] };

export function describedFront(origin: string, locale: Locale): Described {
	return { things: [siteThing(origin, locale)], page: { about: { '@id': siteId(origin) } } };
}

/** The records of this page of a list, in its order. */
export function describedList({ title, summary, path, total, lines }: List, origin: string): Described {
	return {
		summary,
		page: {
			'@type': 'CollectionPage',
			mainEntity: {
				'@type': 'ItemList',
				numberOfItems: total,
				itemListElement: lines.map((line, index) => ({
					'@type': 'ListItem',
					position: index + 1,
					name: plain(line.title.text),
					url: `${origin}${line.href}`
				}))
			}
		},
		things: [breadcrumbs(origin, [{ name: title, path }])]
	};
}

type Organisation = {
	id: string;
	name: string;
	country: string | null;
	locale: Locale;
	list: { name: string; path: string };
	records: readonly Line[];
};

export function describedOrganisation(organisation: Organisation, origin: string): Described {
	const { id, name, country, locale, list, records } = organisation;
	const thing = organisationThing(origin, organisation);

	return {
		picture: `/og/organisation/${id}.png?in=${locale}`,
		page: {
			'@type': 'ProfilePage',
			mainEntity: {
				...thing,
				address: { '@type': 'PostalAddress', addressCountry: country },
				subjectOf: records.map((record) => ({
					'@type': 'WebPage',
					name: plain(record.title.text),
					url: `${origin}${record.href}`
				}))
			}
		},
		things: [breadcrumbs(origin, [list, { name, path: `${list.path}/${id}` }])]
	};
}

/** Titles carry soft hyphens for narrow screens. */
function plain(text: string): string {
	return text.replaceAll('\u00AD', '');
}
