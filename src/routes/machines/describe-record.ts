// One record as schema.org knows such things: a need is a demand, an offer a service or software, a practice an article.
import type { RecordKind, RecordSource } from '#commons/records';
import { breadcrumbs, summaryOf, type Crumb, type Described } from './described.ts';
import type { Fact, Thing } from './json-ld.ts';

/** What everybody may read of a record, in words of the reader's language where there are any. */
export type PublicRecord = {
	id: string;
	kind: RecordKind;
	/** Addresses of its page and of the list it is in, without the origin. */
	path: string;
	list: Crumb;
	title: string;
	language: string;
	description: string;
	original: string;
	versions: readonly { code: string; path: string }[];
	organisation: { id: string; name: string } | null;
	place: string | null;
	region: string | null;
	country: { code: string; name: string } | null;
	cpv: readonly { code: string; label: string | null }[];
	topics: readonly string[];
	url: string | null;
	source: RecordSource | null;
	/** Says that it was invented, where it was. */
	invented: string | null;
	created: Date;
	changed: Date | null;
	more: KindFacts;
};

/** What only one kind has; each kind takes its own. */
export type KindFacts = {
	wantedFrom?: string | null;
	wantedTo?: string | null;
	licence?: string | null;
	expires?: string | null;
	profile?: { regions?: readonly string[]; languages?: readonly string[]; since?: string | null };
};

const OPEN_SOURCE = /^(?:EUPL|[AL]?GPL|MIT|Apache|BSD|MPL|ISC|0BSD|CECILL)(?:$|[-\s])/i;
const REPOSITORY = /(?:^|\.)(?:github|gitlab|codeberg|bitbucket|opencode)\./;

export function describedRecord(record: PublicRecord, origin: string): Described {
	const id = recordId(origin, record);
	const thing = things[record.kind](record, origin);

	return {
		summary: summaryOf(record.description === '' ? record.title : record.description),
		picture: `/og/${record.kind}/${record.id}.png?in=${record.language}`,
		things: [
			{ ...shared(record, origin), ...thing, '@id': id },
			...seekerOf(record, origin),
			breadcrumbs(origin, [record.list, { name: record.title, path: record.path }])
		],
		page: {
			inLanguage: record.language,
			mainEntity: { '@id': id },
			datePublished: record.created,
			dateModified: record.changed,
			license: licenceOf(record.source?.licence ?? null),
			isBasedOn: record.source && {
				'@type': 'CreativeWork',
				name: record.source.name,
				url: record.source.url
			},
			...languagesOf(record, origin)
		}
	};
}

/** Without a language, so that it is the same on all of its pages. */
function recordId(origin: string, { list, id }: PublicRecord): string {
	return `${origin}/${list.path.split('/').at(-1) ?? ''}/${id}#record`;
}

function shared(record: PublicRecord, origin: string) {
	return {
		name: record.title,
		description: record.description,
		url: `${origin}${record.path}`,
		identifier: record.id,
		disambiguatingDescription: record.invented
	};
}

const things: Record<RecordKind, (record: PublicRecord, origin: string) => Thing> = {
	need: (record) => ({
		'@type': 'Demand',
		areaServed: areaOf(record),
		validFrom: record.created,
		availabilityStarts: record.more.wantedFrom,
		availabilityEnds: record.more.wantedTo,
		itemOffered: {
			'@type': 'Service',
			...subjectsOf(record)
		}
	}),
	solution: (record, origin) => offerOf(record, origin),
	practice: (record, origin) => ({
		'@type': 'Article',
		headline: record.title,
		inLanguage: record.language,
		datePublished: record.created,
		dateModified: record.changed,
		author: organisationOf(record, origin),
		spatialCoverage: areaOf(record),
		temporalCoverage: record.more.profile?.since && `${record.more.profile.since}/..`,
		about: aboutOf(record)
	})
};

/** Software where an open licence says so; else only that something is offered. */
function offerOf(record: PublicRecord, origin: string): Thing {
	const { licence = null } = record.more;

	return licence !== null && OPEN_SOURCE.test(licence)
		? softwareOf(record, licence, origin)
		: serviceOf(record, origin);
}

function softwareOf(record: PublicRecord, licence: string, origin: string): Thing {
	const hasCode = record.url !== null && REPOSITORY.test(URL.parse(record.url)?.hostname ?? '');

	return {
		'@type': hasCode ? 'SoftwareSourceCode' : 'SoftwareApplication',
		...(hasCode ? { codeRepository: record.url } : { sameAs: record.url }),
		license: licenceOf(licence),
		about: aboutOf(record),
		author: organisationOf(record, origin),
		datePublished: record.created,
		dateModified: record.changed
	};
}

function serviceOf(record: PublicRecord, origin: string): Thing {
	const { expires, profile } = record.more;

	return {
		'@type': 'Service',
		provider: organisationOf(record, origin),
		sameAs: record.url,
		areaServed: profile?.regions?.map((code) => ({ '@type': 'Place', identifier: code })),
		availableChannel: { '@type': 'ServiceChannel', availableLanguage: profile?.languages },
		offers: { '@type': 'Offer', validThrough: expires },
		...subjectsOf(record)
	};
}

function organisationOf({ organisation }: PublicRecord, origin: string): Fact {
	return organisation && organisationThing(origin, organisation);
}

/** Said of the organisation, since a demand has no property for who makes it. */
function seekerOf(record: PublicRecord, origin: string): Thing[] {
	if (record.kind !== 'need' || !record.organisation) return [];

	return [{ ...organisationThing(origin, record.organisation), seeks: { '@id': recordId(origin, record) } }];
}

export function organisationThing(origin: string, { id, name }: { id: string; name: string }): Thing {
	// Talka does not ask whether it is a public one.
	return { '@type': 'Organization', '@id': `${origin}/organisations/${id}#organisation`, name };
}

function areaOf({ place, region, country }: PublicRecord): Fact {
	const within = country && { '@type': 'Country', name: country.name, identifier: country.code };
	if (place === null && region === null) return within;

	return { '@type': 'AdministrativeArea', name: place, identifier: region, containedInPlace: within };
}

/** What a service is about. */
function subjectsOf({ cpv, topics }: PublicRecord) {
	return { serviceType: topics, category: cpv.map(subject) };
}

/** What something written is about. */
function aboutOf({ cpv, topics }: PublicRecord): Fact {
	return [...cpv.map(subject), ...topics.map((name) => ({ '@type': 'DefinedTerm', name }))];
}

function subject({ code, label }: { code: string; label: string | null }) {
	return { '@type': 'DefinedTerm', termCode: code, name: label, inDefinedTermSet: 'CPV 2008' };
}

function licenceOf(licence: string | null): Fact {
	if (licence === null || /^https?:\/\//.test(licence)) return licence;

	return { '@type': 'CreativeWork', name: licence };
}

function languagesOf({ versions, original, language, path }: PublicRecord, origin: string) {
	const version = ({ code, path: of }: { code: string; path: string }) => ({
		'@type': 'WebPage',
		inLanguage: code,
		url: `${origin}${of}`
	});
	if (language === original) return { workTranslation: versions.map(version) };
	const first = versions.find(({ code }) => code === original) ?? { code: original, path };

	return { translationOfWork: version(first) };
}
