// The picture of pages that belong to no record: what Talka asks everybody.
import { isLocale, defaultLocale } from '#platform/i18n';
import { hyphenate } from '../../../[[lang=locale]]/view/hyphenate.ts';
import { pageTexts } from '../../../[[lang=locale]]/view/page-texts.ts';
import { pictureResponse } from '../../../machines/picture/picture-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, request }) => {
	const locale = isLocale(params.lang) ? params.lang : defaultLocale;
	const title = await hyphenate(pageTexts(locale)('front.title'), locale);

	return pictureResponse(request, { id: 'talka', title, label: '', where: '', mark: null });
};
