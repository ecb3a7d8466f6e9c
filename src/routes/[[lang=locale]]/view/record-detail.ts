// What the page of one need, solution or practice shows, ready for the reader's language.
import { organisationsShown } from '#actors/organisations/server';
import {
	pickText,
	type PickedText,
	type RecordCore,
	type RecordKind,
	type RecordSource
} from '#commons/records';
import { conceptLabel, cpvLabel } from '#commons/vocabulary/server';
import { countryName, languageName, type Locale } from '#platform/i18n';
import { describedRecord, type KindFacts } from '../../machines/describe-record.ts';
import type { Described } from '../../machines/described.ts';
import { unhyphenated } from './hyphenate.ts';
import { kindPaths } from './kinds.ts';
import { pageTexts } from './page-texts.ts';
import { isDemo, softTitle, whereIs } from './record-line.ts';

/** Longer than this, a title is set smaller. */
const LONG_TITLE = 70;
/** Enough of a description to say what it is about, short enough for an address. */
const LONGEST_QUESTION = 600;

type Link = { text: string; href: string };
type Shown = RecordCore & KindFacts & { savedAt?: Date };

export type RecordDetail = {
	id: string;
	kind: RecordKind;
	title: PickedText;
	plainTitle: string;
	/** Tells it from its neighbours in a trail: a place, an organisation or a country. */
	shortName: string;
	longTitle: boolean;
	paragraphs: string[];
	descriptionLanguage: string;
	language: string;
	languageName: string;
	/** How the version shown came about; null for the original. */
	translatedBy: 'person' | 'machine' | null;
	/** People changed it in Talka, or wrote it here. */
	hasHistory: boolean;
	alsoIn: { code: string; name: string; href: string }[];
	organisation: Link | null;
	where: string;
	region: string | null;
	country: string | null;
	cpv: { code: string; label: string | null }[];
	themes: string[];
	technologies: string[];
	url: string | null;
	source: RecordSource | null;
	demo: boolean;
	fitsHref: string;
	described: Described;
};

export async function recordDetail(
	record: Shown,
	kind: RecordKind,
	locale: Locale,
	url: URL
): Promise<RecordDetail> {
	const wanted = url.searchParams.get('in') ?? locale;
	const title = await softTitle(record, wanted);
	const description = pickText(record.description, title.language, record.language);
	const plainTitle = unhyphenated(title.text);
	const organisation = await organisationOf(record, locale);
	const countryLabel = record.country ? countryName(record.country, locale) : null;

	const detail = {
		id: record.id,
		kind,
		title,
		plainTitle,
		shortName: record.place ?? organisation?.text ?? countryLabel ?? plainTitle,
		longTitle: plainTitle.length > LONG_TITLE,
		paragraphs: description.text.split(/\n\s*\n|\n/).filter((paragraph) => paragraph.trim() !== ''),
		descriptionLanguage: description.language,
		language: title.language,
		languageName: languageName(title.language, title.language),
		translatedBy: record.translations[title.language]?.by ?? null,
		hasHistory: record.source === null || record.revision > 1,
		alsoIn: otherVersions(record, kind, title.language, locale),
		organisation,
		where: whereIs(record, locale),
		country: countryLabel,
		...codes(record, locale),
		url: record.url,
		source: record.source,
		demo: isDemo(record),
		fitsHref: fitsHref(record.id, `${plainTitle}. ${description.text}`, locale)
	};

	return {
		...detail,
		described: describedTo({ record, detail, description: description.text }, locale, url)
	};
}

type Told = { record: Shown; detail: Omit<RecordDetail, 'described'>; description: string };

/** The same for programs. */
function describedTo({ record, detail, description }: Told, locale: Locale, { origin }: URL): Described {
	const t = pageTexts(locale);
	const list = `/${locale}/${kindPaths[detail.kind]}`;
	const path = `${list}/${record.id}`;

	return describedRecord(
		{
			...record,
			kind: detail.kind,
			path,
			list: { name: t(`list.${kindPaths[detail.kind]}`), path: list },
			title: detail.plainTitle,
			description,
			language: detail.language,
			original: record.language,
			versions: detail.alsoIn.map(({ code, href }) => ({ code, path: href })),
			organisation: detail.organisation && {
				id: record.organisationId ?? '',
				name: detail.organisation.text
			},
			country: record.country && detail.country ? { code: record.country, name: detail.country } : null,
			cpv: detail.cpv,
			topics: [...detail.themes, ...detail.technologies],
			invented: detail.demo ? t('record.demo') : null,
			created: record.createdAt,
			changed: record.savedAt ?? null,
			more: record
		},
		origin
	);
}

/** The answer to the record's own words, without the record itself. */
function fitsHref(id: string, words: string, locale: Locale): string {
	const cut =
		words.length > LONGEST_QUESTION ? words.slice(0, words.lastIndexOf(' ', LONGEST_QUESTION)) : words;

	return `/${locale}/answers?${new URLSearchParams({ text: cut.trim(), besides: id })}`;
}

function codes(record: RecordCore, locale: Locale) {
	const labelled = (ids: readonly string[]) => [...new Set(ids.map((id) => conceptLabel(id, locale)))];

	return {
		region: record.region,
		cpv: record.cpv.map((code) => ({ code, label: cpvLabel(code, locale) })),
		themes: labelled(record.themes),
		technologies: labelled(record.technologies)
	};
}

function otherVersions(
	record: RecordCore,
	kind: RecordKind,
	shown: string,
	locale: Locale
): RecordDetail['alsoIn'] {
	const others = Object.keys(record.title).filter((code) => code !== shown);

	return others.map((code) => ({
		code,
		name: languageName(code, code),
		href: `/${locale}/${kindPaths[kind]}/${record.id}?in=${code}`
	}));
}

async function organisationOf({ organisationId }: RecordCore, locale: Locale): Promise<Link | null> {
	if (!organisationId) return null;
	const organisation = (await organisationsShown([organisationId])).get(organisationId);

	return organisation
		? { text: organisation.name, href: `/${locale}/${kindPaths.organisation}/${organisation.id}` }
		: null;
}
