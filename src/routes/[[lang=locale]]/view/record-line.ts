// What a list shows of a record: its title, who and where, ready for the reader's language.
import type { OrganisationId } from '#actors/organisations';
import { organisationsById } from '#actors/organisations/server';
import { pickText, type PickedText, type RecordCore, type RecordKind } from '#commons/records';
import { countryName, type Locale } from '#platform/i18n';
import { hyphenate } from './hyphenate.ts';
import { kindPaths } from './kinds.ts';

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
};

type Listed = RecordCore & { trl?: number | null };

export async function recordLines(
	records: readonly Listed[],
	kind: RecordKind,
	locale: Locale
): Promise<RecordLine[]> {
	const organisations = await organisationsById(records.map((record) => record.organisationId));

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
			trl: record.trl ?? null
		}))
	);
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
