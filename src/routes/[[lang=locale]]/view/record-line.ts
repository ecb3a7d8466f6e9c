// What a list shows of a record: its title, who and where, ready for the reader's language.
import type { OrganisationId } from '#actors/organisations';
import { organisationsShown } from '#actors/organisations/server';
import {
	foundLine,
	pickText,
	type FoundLine,
	type PickedText,
	type RecordCore,
	type RecordKind
} from '#commons/records';
import { countryName, formatDate, type Locale } from '#platform/i18n';
import { hyphenate } from './hyphenate.ts';
import { stateLabel } from './filter-label.ts';
import { kindPaths } from './kinds.ts';
import { pageTexts } from './page-texts.ts';

const DEMO_SOURCE = 'Talka demo';

export type RecordLine = {
	id: string;
	kind: RecordKind;
	href: string;
	title: PickedText;
	/** The language it was written in. */
	language: string;
	organisation: string | null;
	where: string;
	demo: boolean;
	trl: number | null;
	/** Said only where it is not what a reader expects: no longer offered, closed, ending. */
	state: string | null;
	ends: string | null;
	/** Why a search found it; without a search nothing. */
	found: FoundLine | null;
};

type Listed = RecordCore & { state?: string; trl?: number | null; expires?: string | null };

const USUAL_STATES: readonly string[] = ['open', 'listed', 'published', 'peer_checked'];
/** A sentence without an end is cut. */
const LONGEST_OPENING = 200;
const SOON_MILLISECONDS = 60 * 24 * 60 * 60 * 1000;

export async function recordLines(
	records: readonly Listed[],
	kind: RecordKind,
	locale: Locale,
	searched?: string
): Promise<RecordLine[]> {
	const organisations = await organisationsShown(records.map((record) => record.organisationId));

	return Promise.all(
		records.map(async (record) => ({
			id: record.id,
			kind,
			href: `/${locale}/${kindPaths[kind]}/${record.id}`,
			title: await softTitle(record, locale),
			language: record.language,
			organisation: organisations.get(record.organisationId ?? '')?.name ?? null,
			where: whereIs(record, locale),
			demo: isDemo(record),
			trl: record.trl ?? null,
			state: stateToSay(record, kind, locale),
			ends: endToSay(record, locale),
			found: searched === undefined ? null : reasonToSay(record, searched, locale)
		}))
	);
}

function stateToSay({ state }: Listed, kind: RecordKind, locale: Locale): string | null {
	return state === undefined || USUAL_STATES.includes(state) ? null : stateLabel(state, kind, locale);
}

function endToSay({ state, expires }: Listed, locale: Locale): string | null {
	if (!expires || state !== 'listed') return null;
	const day = new Date(`${expires}T23:59:59Z`);
	const left = day.getTime() - Date.now();
	if (left > SOON_MILLISECONDS) return null;

	return pageTexts(locale)(left < 0 ? 'list.ended' : 'list.ends', { date: formatDate(day, locale) });
}

/** The line with the words that were looked for, or how the text begins: what means the same in other words. */
function reasonToSay(record: Listed, searched: string, locale: Locale): FoundLine | null {
	const shown = pickText(record.title, locale, record.language).language;
	const inOrder = (texts: RecordCore['title']) =>
		Object.entries(texts)
			.map(([language, text]) => ({ language, text }))
			.toSorted((a, b) => Number(b.language === shown) - Number(a.language === shown));
	const otherTitles = inOrder(record.title).filter(({ language }) => language !== shown);
	const line = foundLine(searched, [...inOrder(record.description), ...otherTitles]);
	if (line) return line;
	const { text, language } = pickText(record.description, shown, record.language);
	const [opening = ''] = text.split(/(?<=[.!?…])\s+|\n+/u, 1);

	return opening === ''
		? null
		: { language, parts: [{ text: opening.slice(0, LONGEST_OPENING), marked: false }] };
}

export async function softTitle(
	record: Pick<RecordCore, 'title' | 'language'>,
	wanted: string
): Promise<PickedText> {
	const { text, language } = pickText(record.title, wanted, record.language);

	return { text: await hyphenate(text, language), language };
}

export function whereIs({ place, country }: Pick<RecordCore, 'place' | 'country'>, locale: Locale): string {
	return [place, country && countryName(country, locale)].filter(Boolean).join(', ');
}

export function isDemo({ source }: Pick<RecordCore, 'source'>): boolean {
	return source?.name === DEMO_SOURCE;
}

/** Ids of records carry their kind in the type; addresses do not, so this is where they meet. */
export function asOrganisationId(id: string): OrganisationId {
	return id as OrganisationId;
}
