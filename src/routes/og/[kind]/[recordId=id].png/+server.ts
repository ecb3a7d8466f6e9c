// The picture of one record or organisation, in the language of its title; what not everybody may read has none.
import { error } from '@sveltejs/kit';
import { showOrganisation } from '#actors/organisations/server';
import type { NeedId } from '#catalogue/needs';
import { showNeed } from '#catalogue/needs/server';
import type { PracticeId } from '#catalogue/practices';
import { showPractice } from '#catalogue/practices/server';
import type { SolutionId } from '#catalogue/solutions';
import { showSolution } from '#catalogue/solutions/server';
import { pickText, type RecordCore } from '#commons/records';
import { countryName, defaultLocale, isLocale } from '#platform/i18n';
import { hyphenate } from '../../../[[lang=locale]]/view/hyphenate.ts';
import { kindMarks, type ListKind } from '../../../[[lang=locale]]/view/kinds.ts';
import { pageTexts } from '../../../[[lang=locale]]/view/page-texts.ts';
import { asOrganisationId, whereIs } from '../../../[[lang=locale]]/view/record-line.ts';
import type { Picture } from '../../../machines/picture/picture.ts';
import { pictureResponse } from '../../../machines/picture/picture-response.ts';
import type { RequestHandler } from './$types';

/** Pictures are for everybody, whoever asks. */
const visitor = { kind: 'visitor' } as const;

export const GET: RequestHandler = async ({ params, request, url }) => {
	const { kind, recordId } = params;
	const picture = isListKind(kind) ? await pictures[kind](recordId, url.searchParams.get('in') ?? '') : null;
	if (!picture) error(404);

	return pictureResponse(request, picture);
};

function isListKind(kind: string): kind is ListKind {
	return Object.hasOwn(kindMarks, kind);
}

const pictures: Record<ListKind, (id: string, wanted: string) => Promise<Picture>> = {
	need: async (id, wanted) => ofRecord('need', await showNeed(visitor, id as NeedId), wanted),
	solution: async (id, wanted) => ofRecord('solution', await showSolution(visitor, id as SolutionId), wanted),
	practice: async (id, wanted) => ofRecord('practice', await showPractice(visitor, id as PracticeId), wanted),
	organisation: async (id, wanted) => {
		const { name, country } = await showOrganisation(visitor, asOrganisationId(id));
		const locale = isLocale(wanted) ? wanted : defaultLocale;
		const where = country === null ? '' : countryName(country, locale);
		const label = pageTexts(locale)('picture.organisation');
		return { id, title: name, label, where, mark: kindMarks.organisation };
	}
};

async function ofRecord(
	kind: Exclude<ListKind, 'organisation'>,
	record: RecordCore,
	wanted: string
): Promise<Picture> {
	const { text, language } = pickText(record.title, wanted, record.language);
	const locale = isLocale(language) ? language : defaultLocale;

	return {
		id: record.id,
		title: await hyphenate(text, language),
		label: pageTexts(locale)(`picture.${kind}`),
		where: whereIs(record, locale),
		mark: kindMarks[kind]
	};
}
