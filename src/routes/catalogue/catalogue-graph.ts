// The catalogue of this installation in the words of DCAT-AP 3: what there is, in which forms, from whom, how it may be used.
import { locales, type Locale } from '#platform/i18n';
import * as authority from './authorities.ts';
import type { DataSet, StandingSet } from './described-sets.ts';
import { newGraph, type Description, type Graph } from './graph.ts';
import { DCAT, DCT, FOAF, RDFS, VCARD } from './namespaces.ts';

type TextKey =
	| 'title'
	| 'about'
	| 'rights'
	| 'service'
	| DataSet
	| `${DataSet}.about`
	| `form.${'jsonl' | 'atom' | 'api'}`;
export type CatalogueTexts = (locale: Locale, key: TextKey) => string;

const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/';

export function catalogueGraph(origin: string, sets: readonly StandingSet[], texts: CatalogueTexts): Graph {
	const graph = newGraph();
	const at = placesAt(origin);
	const inAll = (key: TextKey) =>
		locales.map((language) => ({ text: texts(language, key), language }) as const);
	const changed = latest(sets);

	graph.describe(at.catalogue, `${DCAT}Catalog`, {
		[`${DCT}title`]: inAll('title'),
		[`${DCT}description`]: inAll('about'),
		[`${DCT}publisher`]: { iri: at.publisher },
		[`${DCT}license`]: { iri: at.licence },
		[`${DCT}language`]: graph.terms(locales.flatMap(authority.languageTerm)),
		[`${DCT}modified`]: changed,
		[`${FOAF}homepage`]: { iri: at.home },
		[`${DCAT}themeTaxonomy`]: { iri: authority.THEMES },
		[`${DCAT}dataset`]: sets.map(({ set }) => ({ iri: at.set(set) })),
		[`${DCAT}service`]: { iri: at.service }
	});
	graph.describe(at.service, `${DCAT}DataService`, {
		[`${DCT}title`]: inAll('service'),
		[`${DCAT}endpointURL`]: { iri: `${origin}/api/v1` },
		[`${DCAT}endpointDescription`]: { iri: `${origin}/api/v1/openapi.json` },
		[`${DCAT}servesDataset`]: sets.map(({ set }) => ({ iri: at.set(set) })),
		[`${DCAT}contactPoint`]: { iri: at.contact },
		[`${DCAT}landingPage`]: { iri: at.manual },
		[`${DCT}publisher`]: { iri: at.publisher },
		[`${DCT}license`]: { iri: at.licence },
		[`${DCT}format`]: graph.terms([authority.formats.json]),
		[`${DCT}accessRights`]: graph.terms([authority.isPublic])
	});
	describeAround(graph, at, inAll);
	for (const one of sets) describeSet(graph, at, inAll, one);

	return graph;
}

type Places = ReturnType<typeof placesAt>;
type InAll = (key: TextKey) => readonly { text: string; language: string }[];

function placesAt(origin: string) {
	return {
		origin,
		catalogue: `${origin}/catalogue`,
		home: `${origin}/en/open-data`,
		manual: `${origin}/en/open-data/api`,
		licence: `${origin}/en/open-data#licence`,
		service: `${origin}/catalogue#api`,
		publisher: `${origin}/catalogue#publisher`,
		contact: `${origin}/catalogue#contact`,
		rights: `${origin}/catalogue#rights`,
		set: (set: DataSet) => `${origin}/catalogue#${set}`
	};
}

/** Whom to ask is told on the page about accessibility: Talka keeps no mail address in open data. */
function describeAround(graph: Graph, at: Places, inAll: InAll): void {
	graph.describe(at.publisher, `${FOAF}Agent`, { [`${FOAF}name`]: { text: 'Talka' } });
	graph.describe(at.contact, `${VCARD}Kind`, {
		[`${VCARD}fn`]: { text: 'Talka' },
		[`${VCARD}hasURL`]: { iri: `${at.origin}/en/accessibility` }
	});
	graph.describe(at.licence, `${DCT}LicenseDocument`, { [`${RDFS}label`]: inAll('rights') });
	graph.describe(at.rights, `${DCT}RightsStatement`, { [`${RDFS}label`]: inAll('rights') });
	for (const page of [at.home, at.manual]) graph.describe(page, `${FOAF}Document`);
}

function describeSet(graph: Graph, at: Places, inAll: InAll, { set, standing, hasFeed }: StandingSet): void {
	const iri = at.set(set);
	const isOurs = set === 'concepts';
	const terms = set === 'solutions' ? Object.values(authority.themes) : [authority.themes.government];
	const page = `${at.origin}/en/${isOurs ? 'terms' : set}`;
	const forms = (['jsonl', 'api', ...(hasFeed ? (['atom'] as const) : [])] as const).map((form) => ({
		form,
		iri: `${iri}-${form}`
	}));
	graph.describe(iri, `${DCAT}Dataset`, {
		[`${DCT}title`]: inAll(set),
		[`${DCT}description`]: inAll(`${set}.about`),
		[`${DCT}identifier`]: { text: iri },
		[`${DCT}publisher`]: { iri: at.publisher },
		[`${DCT}accessRights`]: graph.terms([authority.isPublic]),
		[`${DCT}accrualPeriodicity`]: graph.terms([authority.continuously]),
		...known(graph, standing),
		[`${DCAT}theme`]: graph.terms(terms),
		[`${DCAT}contactPoint`]: { iri: at.contact },
		[`${DCAT}landingPage`]: { iri: page },
		[`${DCAT}distribution`]: forms
	});
	graph.describe(page, `${FOAF}Document`);
	const licence = isOurs ? graph.terms([authority.creativeCommons]) : { iri: at.licence };
	for (const { form, iri: distribution } of forms)
		graph.describe(distribution, `${DCAT}Distribution`, {
			[`${DCT}title`]: inAll(`form.${form}`),
			[`${DCT}license`]: licence,
			[`${DCT}rights`]: isOurs ? undefined : { iri: at.rights },
			...formOf(graph, at, set)[form]
		});
}

/** The thesaurus is of no country and changes with Talka. */
function known(graph: Graph, standing: StandingSet['standing']): Description {
	if (standing === null) return {};

	return {
		[`${DCT}modified`]: standing.changed ?? undefined,
		[`${DCT}spatial`]: graph.terms(standing.countries.flatMap(authority.countryTerm))
	};
}

/** No media type is registered for JSON Lines, so that form has a file type only. */
function formOf(graph: Graph, at: Places, set: DataSet): Record<'jsonl' | 'api' | 'atom', Description> {
	const { json, atom } = authority.formats;
	const media = (type: string) => {
		const iri = `${MEDIA_TYPES}application/${type}`;
		graph.describe(iri, `${DCT}MediaType`);
		return { iri };
	};
	const file = { iri: `${at.origin}/data/${set}.jsonl` };

	return {
		jsonl: {
			[`${DCAT}accessURL`]: file,
			[`${DCAT}downloadURL`]: file,
			[`${DCT}format`]: graph.terms([json])
		},
		api: {
			[`${DCAT}accessURL`]: { iri: `${at.origin}/api/v1/${set}` },
			[`${DCAT}accessService`]: { iri: at.service },
			[`${DCT}format`]: graph.terms([json]),
			[`${DCAT}mediaType`]: media('json')
		},
		atom: {
			[`${DCAT}accessURL`]: { iri: `${at.origin}/en/${set}/feed.xml` },
			[`${DCT}format`]: graph.terms([atom]),
			[`${DCAT}mediaType`]: media('atom+xml')
		}
	};
}

function latest(sets: readonly StandingSet[]): Date | undefined {
	const moments = sets.flatMap(({ standing }) => standing?.changed ?? []);

	return moments.toSorted((a, b) => b.getTime() - a.getTime())[0];
}
